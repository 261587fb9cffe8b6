using System.Globalization;

namespace FocusBot.Levels.Text;

/// <summary>Reads a message as Slack sends it into <see cref="PlainText"/>: one pass, no search that can run twice over the same text.</summary>
/// <remarks>
/// Mentions, links, channels, code, file names and emoji become one mark each; a link's label is read; quoted lines
/// (<c>&gt;</c>, which Slack sends as <c>&amp;gt;</c>) and the suffix <c>(edited)</c> are passed over. At most
/// <see cref="LongestMessage"/> characters are read, which is all that Slack lets anybody send.
/// </remarks>
internal ref struct SlackText
{
    /// <summary>Slack cuts a message at 40,000 characters.</summary>
    public const int LongestMessage = 40_000;

    private const int LongestWord = 40;
    private const string Edited = "(edited)";
    private const string Fence = "```";

    private readonly ReadOnlySpan<char> _source;
    private readonly PlainText _into;
    private int _at;
    private bool _noMoreFences;
    private int _angleClosesAt;
    private int _labelEndsAt;

    private SlackText(ReadOnlySpan<char> source, PlainText into)
    {
        _source = source;
        _into = into;
        _angleClosesAt = -1;
        _labelEndsAt = -1;
    }

    public static void Read(ReadOnlySpan<char> source, PlainText into)
    {
        source = source[..Math.Min(source.Length, LongestMessage)];
        into.Clear(source.Length);
        new SlackText(source, into).ReadAll();
    }

    private void ReadAll()
    {
        var lineStarts = true;
        while (_at < _source.Length)
        {
            if (lineStarts && TryPassQuote())
            {
                continue;
            }

            lineStarts = _source[_at] is '\n';
            ReadOne();
        }
    }

    private void ReadOne()
    {
        var c = _source[_at];
        if (char.IsLetterOrDigit(c))
        {
            ReadWord();
            return;
        }

        var passed = c switch
        {
            '`' => TryReadCode(),
            '<' => TryReadAngle(),
            '>' => _at == _labelEndsAt ? 1 : 0,
            '&' => SlackMarks.ReadEntity(_source, _at, _into),
            ':' => SlackMarks.ReadEmoji(_source, _at, _into),
            '(' => _source[_at..].StartsWith(Edited, StringComparison.Ordinal) ? Edited.Length : 0,
            _ => 0,
        };

        if (passed > 0)
        {
            _at += passed;
            return;
        }

        ReadSymbol(c);
    }

    private void ReadSymbol(char c)
    {
        var length = char.IsHighSurrogate(c) && _at + 1 < _source.Length && char.IsLowSurrogate(_source[_at + 1]) ? 2 : 1;
        if (length is 2)
        {
            _into.AddMark(TokenClass.Emoji, _at, length);
        }
        else if (char.IsPunctuation(c) || char.IsSymbol(c))
        {
            _into.AddMark(_source.Slice(_at, 1), _at, length);
        }

        _at += length;
    }

    private void ReadWord()
    {
        var start = _at;
        Span<char> lowered = stackalloc char[LongestWord];
        var length = 0;
        while (_at < _source.Length && IsInsideWord())
        {
            var c = _source[_at++];
            if (length < LongestWord && !IsInvisible(c))
            {
                lowered[length++] = c is '’' ? '\'' : char.ToLowerInvariant(c);
            }
        }

        if (FileName.EndsAt(_source, start, ref _at))
        {
            _into.AddMark(TokenClass.File, start, _at - start);
        }
        else if (WebAddress.EndsAt(_source, start, ref _at))
        {
            _into.AddMark(TokenClass.Link, start, _at - start);
        }
        else
        {
            AddWord(lowered[..length], start);
        }
    }

    private readonly void AddWord(ReadOnlySpan<char> lowered, int start)
    {
        if (char.IsAsciiDigit(lowered[0]))
        {
            _into.AddMark(TokenClass.OfNumber(lowered), start, _at - start);
        }
        else if (TokenClass.IsDay(lowered))
        {
            _into.AddMark(TokenClass.Day, start, _at - start);
        }
        else
        {
            _into.AddWord(lowered, start, _at - start);
        }
    }

    /// <summary>Letters and digits; an apostrophe or underscore between two of them; and whatever cannot be seen.</summary>
    private readonly bool IsInsideWord()
    {
        var c = _source[_at];
        return char.IsLetterOrDigit(c)
            || IsInvisible(c)
            || (c is '\'' or '’' or '_' && _at + 1 < _source.Length && char.IsLetterOrDigit(_source[_at + 1]));
    }

    /// <summary>Accents that follow their letter, zero-width joiners and direction marks: none of them makes another word.</summary>
    private static bool IsInvisible(char c) =>
        c >= '\u00ad' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark;

    private bool TryPassQuote()
    {
        var rest = _source[_at..];
        var mark = rest.StartsWith("&gt;", StringComparison.Ordinal) ? 4 : rest[0] is '>' ? 1 : 0;
        if (mark is 0)
        {
            return false;
        }

        // Three marks quote everything that follows, one mark its own line.
        var three = rest.StartsWith("&gt;&gt;&gt;", StringComparison.Ordinal) || rest.StartsWith(">>>", StringComparison.Ordinal);
        var end = three ? -1 : rest.IndexOf('\n');
        _at = end < 0 ? _source.Length : _at + end + 1;
        _into.AddQuote();
        return true;
    }

    private int TryReadCode()
    {
        var rest = _source[_at..];
        if (rest.StartsWith(Fence, StringComparison.Ordinal) && !_noMoreFences)
        {
            var end = rest[Fence.Length..].IndexOf(Fence, StringComparison.Ordinal);
            _noMoreFences = end < 0;
            return end < 0 ? 0 : Code((2 * Fence.Length) + end);
        }

        // A code span ends on its own line; without an end the mark stands for itself, and its line holds no second one to try.
        var close = rest[1..].IndexOfAny('`', '\n');
        return close > 0 && rest[1 + close] is '`' ? Code(close + 2) : 0;
    }

    private readonly int Code(int length)
    {
        _into.AddCode(_at, length);
        return length;
    }

    private int TryReadAngle()
    {
        // Where the next bracket closes is looked up once for all brackets that open before it.
        if (_angleClosesAt <= _at)
        {
            var offset = _source[_at..].IndexOf('>');
            _angleClosesAt = offset < 0 ? int.MaxValue : _at + offset;
        }

        if (_angleClosesAt is int.MaxValue || _at + 1 >= _angleClosesAt)
        {
            return 0;
        }

        var inside = _source[(_at + 1).._angleClosesAt];
        var length = inside.Length + 2;
        var mark = inside[0] switch
        {
            '@' => TokenClass.Mention,
            '#' => TokenClass.Channel,
            '!' => TokenClass.Broadcast,
            _ when WebAddress.Starts(inside) => TokenClass.Link,
            _ => null,
        };

        if (mark is null)
        {
            return 0;
        }

        _into.AddMark(mark, _at, length);
        var label = mark is TokenClass.Link ? inside.IndexOf('|') : -1;

        if (label < 0)
        {
            return length;
        }

        // The label of a link is the author's own words, and is read up to the bracket.
        _labelEndsAt = _angleClosesAt;
        return label + 2;
    }
}
