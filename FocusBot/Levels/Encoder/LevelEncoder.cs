using System.Security.Cryptography;
using FocusBot.Levels.Text;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Encoder;

/// <summary>Reads with a small neural network which level a message argues from. In this process, without state, safe to use from many threads.</summary>
internal sealed class LevelEncoder : IDisposable
{
    private readonly EncoderNetwork _network;
    private readonly EncoderTokenizer _tokenizer;
    private readonly EncoderHead _head;

    internal LevelEncoder(EncoderNetwork network, EncoderTokenizer tokenizer, EncoderHead head) =>
        (_network, _tokenizer, _head) = (network, tokenizer, head);

    /// <summary>As its readings name it: with the first eight digits of the network's fingerprint.</summary>
    public string Name => $"{LevelReading.Encoder} {_head.Encoder[..8]}";

    /// <exception cref="EncoderUnavailableException">A file is missing or damaged, or this machine cannot run the network.</exception>
    public static LevelEncoder Load(EncoderFiles files)
    {
        try
        {
            using var head = File.OpenRead(files.Head);
            var (last, tokenizer) = (EncoderHeadFile.Read(head), EncoderTokenizer.Load(files.Vocabulary));
            return last.Encoder == Fingerprint(files.Network)
                ? new(EncoderNetwork.Load(files.Network), tokenizer, last)
                : throw new EncoderUnavailableException($"reader.onnx and head.json in {files.Folder} are of different versions: install FocusBot again.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EncoderUnavailableException($"The encoder's files can't be read from {files.Folder}: install FocusBot again.", fault);
        }
        catch (InvalidDataException fault)
        {
            throw new EncoderUnavailableException($"The encoder's files in {files.Folder} are damaged: install FocusBot again.", fault);
        }
    }

    public static string Fingerprint(string network)
    {
        using var stream = File.OpenRead(network);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Reads one message.</summary>
    /// <param name="text">As Slack sends it. What cannot be read is answered with a reason, never with an exception.</param>
    /// <param name="previous">The message that came before it in the thread, if there is one.</param>
    public LevelReading Read(string? text, string? previous)
    {
        text ??= "";
        if (ReadableRule.Unread(text) is { } reason)
        {
            return LevelReading.Unread(reason) with { Reader = Name };
        }

        Span<double> probabilities = stackalloc double[EncoderHead.Levels];
        Span<float> vector = stackalloc float[EncoderNetwork.Width];
        Vector(text, previous, vector);
        _head.Probabilities(vector, probabilities);
        var best = Highest(probabilities);
        return LevelReading.Of((Level)best, LevelProbabilities.Of(probabilities), cues: []) with { Reader = Name };
    }

    /// <summary>What the network makes of a message before the last layer, for fitting that layer.</summary>
    public void Vector(string text, string? previous, Span<float> into) => _network.Run(_tokenizer.Encode(text, previous), into);

    public void Dispose() => _network.Dispose();

    private static Level Highest(ReadOnlySpan<double> probabilities)
    {
        var highest = 0;
        for (var level = 1; level < probabilities.Length; level++)
        {
            highest = probabilities[level] > probabilities[highest] ? level : highest;
        }

        return (Level)highest;
    }
}
