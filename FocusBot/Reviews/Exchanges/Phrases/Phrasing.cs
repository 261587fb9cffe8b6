using FocusBot.Levels.Text;

namespace FocusBot.Reviews.Exchanges.Phrases;

/// <summary>Which phrases a message has: every token, every two neighbours, and the first and the last as such.</summary>
/// <remarks>
/// Each is a piece of the classifier's plain text, where every token has one space on either side: the opening word is known by the
/// space before it, the closing one by the space after it.
/// </remarks>
internal static class Phrasing
{
    public static void Visit<TSink>(PlainText text, ref TSink sink)
        where TSink : struct, IPhraseSink
    {
        var characters = text.Characters;
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var end = tokens[i].Start + tokens[i].Length;
            sink.Phrase(characters[tokens[i].Start..end]);
            sink.Phrase(characters[(i > 0 ? tokens[i - 1].Start : 0)..end]);
        }

        if (tokens is [.., var last])
        {
            sink.Phrase(characters[last.Start..]);
        }
    }
}
