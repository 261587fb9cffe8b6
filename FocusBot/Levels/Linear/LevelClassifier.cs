using System.Reflection;
using System.Runtime.Intrinsics;
using FocusBot.Levels.Readers;
using FocusBot.Levels.Text;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Linear;

/// <summary>Reads from a message which level it argues from. Local, without state, and safe to use from many threads.</summary>
internal sealed class LevelClassifier : IReadLevels
{
    private const int Levels = 4;
    private const string EmbeddedWeights = "FocusBot.Levels.levels.bin";

    private static readonly Lazy<LevelClassifier> Shared = new(LoadEmbedded);

    private readonly LevelModel _model;

    internal LevelClassifier(LevelModel model) => _model = model;

    /// <summary>The classifier with the weights that the program carries, loaded at the first use.</summary>
    public static LevelClassifier Embedded => Shared.Value;

    /// <summary>Reads one message as Slack sends it.</summary>
    /// <param name="text">The message. Anything may come: what cannot be read is answered with a reason, never with an exception.</param>
    /// <param name="before">The message that came before it in the thread, if there is one: it helps a little with short answers.</param>
    public LevelReading Read(string? text, string? before = null)
    {
        var desk = ReadingBuffers.Mine;
        SlackText.Read(text, desk.Text);
        return ReadableRule.Unread(text, desk.Text) is { } reason ? LevelReading.Unread(reason) : Decide(text, desk, Weigh(desk, before));
    }

    /// <summary>A message takes it microseconds, so it answers at once.</summary>
    ValueTask<IReadOnlyList<LevelReading>> IReadLevels.ReadAsync(IReadOnlyList<WrittenMessage> messages, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<LevelReading>>([.. messages.Select(message => Read(message.Text, message.Before))]);

    /// <summary>The probabilities of the four levels in the order of <see cref="Level"/>, for measuring; all 0 when the message cannot be read.</summary>
    internal void Probabilities(string? text, string? before, Span<double> into)
    {
        var desk = ReadingBuffers.Mine;
        SlackText.Read(text, desk.Text);
        into.Clear();
        if (ReadableRule.Unread(text, desk.Text) is null)
        {
            Softmax(Weigh(desk, before), into);
        }
    }

    private EvidenceSink Weigh(ReadingBuffers desk, string? before)
    {
        var sink = new EvidenceSink(_model, desk.ClearEvidence());
        LevelFeatures.Visit(desk.Text, ref sink);
        if (before is not null)
        {
            SlackText.Read(before, desk.Before);
            LevelFeatures.VisitBefore(desk.Before, ref sink);
        }

        return sink;
    }

    private LevelReading Decide(ReadOnlySpan<char> text, ReadingBuffers desk, EvidenceSink sink)
    {
        Span<double> probabilities = stackalloc double[Levels];
        Softmax(sink, probabilities);
        LifeRule.Apply(probabilities);
        var best = Highest(probabilities, except: -1);
        var second = Highest(probabilities, best);
        var voices = desk.Voices;
        for (var i = 0; i < voices.Length; i++)
        {
            voices[i] = sink.VoiceOf(i, best, second);
        }

        return LevelReading.Of((Level)best, LevelProbabilities.Of(probabilities), CueRule.Pick(text, desk.Text.Tokens, voices));
    }

    private void Softmax(EvidenceSink sink, Span<double> into)
    {
        var head = _model.Head;
        var logits = sink.Sum();
        into[0] = 0;
        into[1] = head.Sharpness * (head.Execution + logits[0]);
        into[2] = head.Sharpness * (head.Impact + logits[1]);
        into[3] = head.Sharpness * (head.Optics + logits[2]);
        var (highest, sum) = (into[Highest(into, except: -1)], 0.0);
        foreach (ref var value in into)
        {
            value = Math.Exp(value - highest);
            sum += value;
        }

        foreach (ref var value in into)
        {
            value /= sum;
        }
    }

    private static int Highest(ReadOnlySpan<double> values, int except)
    {
        var highest = except is 0 ? 1 : 0;
        for (var i = highest + 1; i < values.Length; i++)
        {
            highest = i != except && values[i] > values[highest] ? i : highest;
        }

        return highest;
    }

    private static LevelClassifier LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(EmbeddedWeights)
            ?? throw new InvalidDataException("The program was built without the weights of the classifier.");
        return new(LevelModel.Read(stream));
    }
}
