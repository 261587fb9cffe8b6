using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Teams.Inference;

/// <summary>Whether anything may be inferred in a channel now, beside what its facilitators have set: whoever reads what people write asks here.</summary>
internal sealed class InferenceQuery(IOptions<ReadingScope> scope)
{
    /// <summary>Whoever runs FocusBot lets it infer something there.</summary>
    public bool Covers(ChannelKey channel) => scope.Value.Covers(channel.Channel);

    /// <summary>Whether a level may be read in what people write there.</summary>
    public async Task<bool> MayReadAsync(DbSession session, ChannelKey channel, DateTimeOffset now) =>
        Covers(channel)
        && (await SettingsStore.OfAsync(session, channel)).Mode is not ChannelMode.Off
        && await InferencePauseStore.FindAsync(session, channel, now) is not { StopsReading: true };
}
