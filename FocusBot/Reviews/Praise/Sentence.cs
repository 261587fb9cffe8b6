using FocusBot.Levels.Text;

namespace FocusBot.Reviews.Praise;

/// <summary>A sentence of a message, in lower case and without hyphens and quoted lines.</summary>
/// <param name="End">Its full stop, exclamation or question mark, or semicolon; a line's end when it has none.</param>
/// <param name="IsLast">Nothing follows that could take it back.</param>
internal sealed record Sentence(IReadOnlyList<string> Words, char End, bool IsLast)
{
    private const char LineEnd = '\n';

    public static IReadOnlyList<Sentence> Of(string text)
    {
        var read = new PlainText();
        SlackText.Read(text, read);
        var words = new List<string>();
        var sentences = new List<Sentence>();
        var end = 0;
        foreach (var token in read.Tokens)
        {
            // A link's label stands inside of the link.
            if (token.SourceStart > end && text.AsSpan(end, token.SourceStart - end).Contains(LineEnd))
            {
                Close(LineEnd);
            }

            end = Math.Max(end, token.SourceStart + token.SourceLength);
            var word = read[token].ToString();
            if (word is "." or "!" or ";" or "?" && IsAnEnd(text, end))
            {
                Close(word[0]);
            }
            else if (word is not "-")
            {
                words.Add(word);
            }
        }

        Close(LineEnd);
        return sentences is [.., var last] ? [.. sentences[..^1], last with { IsLast = true }] : [];

        void Close(char with)
        {
            if (words.Count > 0)
            {
                sentences.Add(new([.. words], with, IsLast: false));
                words.Clear();
            }
        }
    }

    /// <summary>A point inside of a number or a name ends nothing.</summary>
    private static bool IsAnEnd(string text, int next) => next >= text.Length || !char.IsLetterOrDigit(text[next]);
}
