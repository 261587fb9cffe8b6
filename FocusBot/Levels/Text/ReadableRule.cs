using System.Text;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Text;

/// <summary>Whether there is anything in a message to read a level from. Asked before any reader reads.</summary>
internal static class ReadableRule
{
    [ThreadStatic]
    private static PlainText? _plain;

    /// <returns>Why the message is not read; <see langword="null"/> when it is.</returns>
    public static UnreadReason? Unread(string text)
    {
        var plain = _plain ??= new();
        SlackText.Read(text, plain);
        return Unread(text, plain);
    }

    /// <param name="source">The message as Slack sends it.</param>
    /// <param name="text">The same, made plain.</param>
    public static UnreadReason? Unread(ReadOnlySpan<char> source, PlainText text) =>
        LogRule.IsLog(source) ? UnreadReason.OnlyCode
        : text.Words is 1 && Ascii.IsValid(source) ? UnreadReason.OneWord
        : LanguageRule.IsOther(text) ? UnreadReason.OtherLanguage
        : text.Words > 1 ? null
        : text.Words is 1 ? UnreadReason.OneWord
        : text.Codes > 0 ? UnreadReason.OnlyCode
        : text.Quotes > 0 ? UnreadReason.OnlyQuotes
        : UnreadReason.NoWords;
}
