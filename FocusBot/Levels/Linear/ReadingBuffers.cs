using FocusBot.Levels.Text;

namespace FocusBot.Levels.Linear;

/// <summary>What one thread needs while it reads: kept and used again, so that reading leaves no garbage.</summary>
internal sealed class ReadingBuffers
{
    [ThreadStatic]
    private static ReadingBuffers? _mine;

    private Evidence[] _evidence = new Evidence[256];
    private Voice[] _voices = new Voice[256];

    /// <summary>The desk of the calling thread.</summary>
    public static ReadingBuffers Mine => _mine ??= new();

    public PlainText Text { get; } = new();

    /// <summary>The message that came before it.</summary>
    public PlainText Before { get; } = new();

    /// <summary>A place for each token of the text, all empty.</summary>
    public Span<Evidence> ClearEvidence()
    {
        var needed = Text.Tokens.Length;
        if (_evidence.Length < needed)
        {
            (_evidence, _voices) = (new Evidence[2 * needed], new Voice[2 * needed]);
        }

        var evidence = _evidence.AsSpan(0, needed);
        evidence.Clear();
        return evidence;
    }

    public Span<Voice> Voices => _voices.AsSpan(0, Text.Tokens.Length);
}
