namespace FocusBot.Levels.Text;

/// <summary>A message as the classifier sees it: lower case, tokens parted by one space, numbers, dates and marks as classes.</summary>
/// <remarks>One instance is used for many messages, one after the other: once it has grown to the longest, nothing is allocated.</remarks>
internal sealed class PlainText
{
    private char[] _characters = new char[1024];
    private Token[] _tokens = new Token[256];
    private int _length;
    private int _tokenCount;

    /// <summary>The plain text, with a space before and after each token.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _tokenCount);

    public int Words { get; private set; }

    public int Codes { get; private set; }

    public int Quotes { get; private set; }

    public ReadOnlySpan<char> this[Token token] => _characters.AsSpan(token.Start, token.Length);

    /// <summary>Makes room for a message of <paramref name="sourceLength"/> characters: each can become two and a space.</summary>
    public void Clear(int sourceLength)
    {
        var needed = (3 * sourceLength) + 2;
        if (_characters.Length < needed)
        {
            _characters = new char[needed];
        }

        if (_tokens.Length < sourceLength + 1)
        {
            _tokens = new Token[sourceLength + 1];
        }

        (_length, _tokenCount, Words, Codes, Quotes) = (1, 0, 0, 0, 0);
        _characters[0] = ' ';
    }

    public void AddMark(ReadOnlySpan<char> name, int sourceStart, int sourceLength)
    {
        var start = _length;
        name.CopyTo(_characters.AsSpan(_length));
        _length += name.Length;
        Close(start, sourceStart, sourceLength, isWord: false);
    }

    public void AddCode(int sourceStart, int sourceLength)
    {
        Codes++;
        AddMark(TokenClass.Code, sourceStart, sourceLength);
    }

    public void AddQuote() => Quotes++;

    public void AddWord(ReadOnlySpan<char> lowered, int sourceStart, int sourceLength)
    {
        var start = _length;
        lowered.CopyTo(_characters.AsSpan(_length));
        _length += lowered.Length;
        Words++;
        Close(start, sourceStart, sourceLength, isWord: true);
    }

    private void Close(int start, int sourceStart, int sourceLength, bool isWord)
    {
        _tokens[_tokenCount++] = new(start, _length - start, sourceStart, sourceLength, isWord);
        _characters[_length++] = ' ';
    }
}
