using FocusBot.Conversations;
using FocusBot.Replay.Exports.Lists;

namespace FocusBot.Replay.Page;

/// <summary>A message of an export as a person sees it: names for ids, labels for links. Plain text, to be escaped by whoever shows it.</summary>
internal static class ReadableText
{
    private const int Longest = 4_000;

    public static string Of(string text, ExportPeople people) => MarkRule.Plain(text, (user, _) => $"@{people.NameOf(user)}", Longest);
}
