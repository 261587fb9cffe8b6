using System.Globalization;
using System.Text.RegularExpressions;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Stories;

/// <summary>What a step's text is when it is typed, and how long that takes.</summary>
internal static partial class StoryText
{
    private const int MillisecondsALetter = 52, Shortest = 900, Longest = 6_000, OnePress = 1_200;

    private const string ThreadPlace = "{thread}";

    public static string Typed(StoryStep step, StoryRun run, Workspace workspace) => Place().Replace(step.Text ?? "", match =>
        match.Groups["days"] is { Success: true } days
        ? workspace.Clock.GetUtcNow().AddDays(int.Parse(days.Value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : match.Value is ThreadPlace ? run.Thread ?? ""
        : run.Thread is { } thread && workspace.Messages.Find(run.Channel, thread) is { } root ? Permalink.To(root, workspace).AbsoluteUri
        : "");

    /// <summary>As long as a person takes who types it, presses it or reads it.</summary>
    public static int Milliseconds(StoryStep step, string typed) => step.Kind switch
    {
        StepKind.Say or StepKind.Command => Math.Clamp(typed.Length * MillisecondsALetter, Shortest, Longest),
        StepKind.Note => Math.Clamp((step.Caption?.Length ?? 0) * MillisecondsALetter, Shortest, Longest),
        StepKind.Press or StepKind.Submit => OnePress,
        _ => 0,
    };

    [GeneratedRegex(@"\{link\}|\{thread\}|\{day\+(?<days>\d{1,3})\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
