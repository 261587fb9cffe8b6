using System.Text.RegularExpressions;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Actions;

/// <summary>Turns what a person types into what goes over the wire: people, channels and links as references.</summary>
internal static partial class Mentions
{
    /// <summary>A message: the three characters escaped, names as bare references.</summary>
    public static string ForMessage(string typed, Workspace workspace) =>
        Refer(Escape(typed), workspace, person => $"<@{person.Id}>");

    /// <summary>A command with <c>should_escape</c>: the three characters escaped here too, but for whole references, and the names come along.</summary>
    public static string ForCommand(string typed, Workspace workspace) =>
        Refer(Unmarked().Replace(typed, static match => match.Length > 1 ? match.Value : Escape(match.Value)), workspace, person => $"<@{person.Id}|{person.Name}>");

    private static string Escape(string typed) => typed
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Refer(string text, Workspace workspace, Func<Person, string> reference) => Reference().Replace(text, match =>
    {
        if (match.Groups["link"].Success)
        {
            return match.Groups["label"] is { Success: true } label ? $"<{match.Groups["link"].Value}|{label.Value}>" : $"<{match.Value}>";
        }

        return match.Groups["person"] is { Success: true } name
            ? workspace.People.Named(name.Value) is { } person ? reference(person) : match.Value
            : workspace.Channels.Named(match.Groups["channel"].Value) is { } channel ? $"<#{channel.Id}|{channel.Name}>" : match.Value;
    });

    /// <summary>A reference that somebody has written out, or one of the three characters outside of any.</summary>
    [GeneratedRegex(@"<(?:[@#][A-Z0-9]+|https?://[^\s<>|]+)(?:\|[^<>]*)?>|[&<>]", RegexOptions.NonBacktracking)]
    private static partial Regex Unmarked();

    [GeneratedRegex(@"\[(?<label>[^\[\]\n<>|]+)\]\((?<link>https?://[^\s<>|()]+)\)|(?<!<)(?<link>https?://[^\s<>|]+)|(?<![\w<])@(?<person>[\w.-]*\w)|(?<![\w<&])#(?<channel>[\w-]+)")]
    private static partial Regex Reference();
}
