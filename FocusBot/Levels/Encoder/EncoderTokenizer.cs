using FastBertTokenizer;

namespace FocusBot.Levels.Encoder;

/// <summary>Cuts a message, and what came before it, into the tokens that the encoder knows. Safe to use from many threads.</summary>
internal sealed class EncoderTokenizer
{
    private const int LongestText = 96;
    private const int LongestPrevious = 32;

    /// <summary>Enough of the message before for its last 32 tokens, however short they are.</summary>
    private const int PreviousTail = 1_000;

    private const int Room = PreviousTail + 2;

    private const int Words = 30_522;

    private readonly BertTokenizer _tokenizer = new();

    private EncoderTokenizer(TextReader vocabulary) => _tokenizer.LoadVocabulary(vocabulary, convertInputToLowercase: true);

    /// <exception cref="InvalidDataException">The file is not the encoder's vocabulary.</exception>
    public static EncoderTokenizer Load(string file)
    {
        // A list that was cut short would still load, and quietly give other tokens.
        if (File.ReadLines(file).Count() is not Words)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} is not the encoder's vocabulary.");
        }

        using var vocabulary = File.OpenText(file);
        return new(vocabulary);
    }

    /// <param name="text">The message as Slack sends it.</param>
    /// <param name="previous">The message that came before it in the thread, if there is one.</param>
    public EncoderInput Encode(string text, string? previous)
    {
        Span<long> own = stackalloc long[Room], before = stackalloc long[Room];
        own = Tokens(EncoderText.Plain(text), own);
        own = own.Length > LongestText + 2 ? [.. own[..(LongestText + 1)], own[^1]] : own;
        before = string.IsNullOrEmpty(previous) ? [] : Tokens(Tail(EncoderText.Plain(previous)), before);

        // The first token of what came before would be another beginning, and the last one is the separator that closes it.
        before = before.Length > 2 ? before[Math.Max(1, before.Length - 1 - LongestPrevious)..] : [];
        var types = new long[own.Length + before.Length];
        types.AsSpan(own.Length).Fill(1);
        return new([.. own, .. before], types);
    }

    private Span<long> Tokens(string plain, Span<long> into)
    {
        Span<long> mask = stackalloc long[Room];
        return into[.._tokenizer.Encode(plain, into, mask)];
    }

    private static string Tail(string plain) => plain.Length <= PreviousTail ? plain : plain[^PreviousTail..];
}
