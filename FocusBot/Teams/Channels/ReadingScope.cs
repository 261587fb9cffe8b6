using System.Text.RegularExpressions;
using FocusBot.Conversations;
using Microsoft.Extensions.Options;

namespace FocusBot.Teams.Channels;

/// <summary>The channels in which anything is inferred, where whoever runs FocusBot has named them. Elsewhere it does what people ask it for, and reads nothing.</summary>
internal sealed partial class ReadingScope
{
    public const string Setting = "Reading:Channels";

    /// <summary>Ids of channels; empty: every channel that FocusBot is in.</summary>
    public IReadOnlyList<string> Channels { get; set; } = [];

    public bool Covers(ChannelId channel) => Channels.Count is 0 || Channels.Contains(channel.Value);

    /// <summary>As a list, or in one line with commas: a line that was taken for no list would let FocusBot read everywhere.</summary>
    public void Read(IConfiguration settings)
    {
        var section = settings.GetSection(Setting);
        IEnumerable<string> entries = section.Value is { } line ? line.Split([',', ' ', ';']) : section.GetChildren().Select(child => child.Value ?? "");
        Channels = [.. entries.Select(entry => entry.Trim()).Where(entry => entry.Length > 0)];
    }

    [GeneratedRegex("^[CG][A-Z0-9]{2,30}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    internal sealed class Validator : IValidateOptions<ReadingScope>
    {
        public ValidateOptionsResult Validate(string? name, ReadingScope options) =>
            options.Channels.FirstOrDefault(channel => !Id().IsMatch(channel)) is { } wrong
                ? ValidateOptionsResult.Fail($"{Setting} names “{wrong}”, which is no channel’s id. One looks like C0123ABCDEF; Slack shows it at the end of the channel’s details.")
                : ValidateOptionsResult.Success;
    }
}
