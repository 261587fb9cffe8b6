using System.Runtime.CompilerServices;
using FocusBot.Conversations;
using FocusBot.Delivery.Upkeep;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Teams.Settings;

/// <summary>What whoever runs FocusBot has decided for channels, when they have: in which mode new ones begin, and in which FocusBot reads.</summary>
internal sealed class ChannelsDiagnosis(IOptions<NewChannelOptions> begins, IOptions<ReadingScope> reading) : IDiagnose
{
    public async IAsyncEnumerable<DoctorFinding> DiagnoseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (begins.Value.StartsIn is { } mode && mode != ChannelSettings.Default.Mode)
        {
            yield return new(DoctorFindingKind.Well, "new channels", $"A channel that FocusBot is new to begins with “{mode.Label()}” (Teams:NewChannelMode). Its facilitators can choose another mode.");
        }

        if (reading.Value.Channels is { Count: > 0 } named)
        {
            yield return new(DoctorFindingKind.Well, "reading", $"FocusBot reads along in {Amount.Of(named.Count, "channel", "channels")} alone (Reading:Channels): {string.Join(", ", named)}. Elsewhere it does what people ask for, and reads nothing.");
        }
    }
}
