using FocusBot.Conversations;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Phrases;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Stuck;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges;

/// <summary>A review thread while it is read: takes its messages one by one, oldest first, and says of each two people whether they argue past each other.</summary>
/// <remarks>
/// It keeps what the signs need of the newest messages, and no text but that of the newest one, which the next is read beside.
/// An edit, a deletion or a message that comes late is met by reading the thread again. Not safe to use from many threads at once.
/// </remarks>
internal sealed class ThreadAnalysis
{
    /// <summary>So many messages are kept in view; what came before them no longer counts.</summary>
    public const int MostInView = 40;

    private readonly FactsReader _reader;
    private readonly IJudgeExchanges _judge;
    private readonly List<MessageFacts> _view = [];
    private readonly Dictionary<UserId, Level> _declared = [];
    private string? _before;
    private int _taken;

    public ThreadAnalysis()
        : this(MismatchModel.Embedded)
    {
    }

    internal ThreadAnalysis(MismatchModel model)
        : this(new SignsJudge(model), model.Phrases)
    {
    }

    private ThreadAnalysis(IJudgeExchanges judge, PhraseTable phrases) => (_reader, _judge) = (new(new(phrases)), judge);

    /// <summary>A thread whose messages the encoder reads; it is judged by another rule.</summary>
    public static ThreadAnalysis ByEncoder() => new(StuckJudge.Embedded, PhraseTable.Empty);

    /// <summary>From now on the person's declared level counts instead of what they write.</summary>
    /// <param name="level"><see langword="null"/> takes the declaration back.</param>
    public void Declare(UserId person, Level? level)
    {
        if (level is { } declared and not Level.None)
        {
            _declared[person] = declared;
        }
        else
        {
            _declared.Remove(person);
        }
    }

    /// <summary>Takes the next message, and reads its level.</summary>
    public MessageReading Take(ThreadMessage message, LevelClassifier levels) => Take(message, levels.Read(message.Text, _before));

    /// <summary>Takes the next message, and has it read beside the one before it.</summary>
    public MessageReading Take(ThreadMessage message, Func<string?, string?, LevelReading> read) => Take(message, read(message.Text, _before));

    /// <summary>Takes the next message with its level, whoever read it.</summary>
    public MessageReading Take(ThreadMessage message, LevelReading level)
    {
        var facts = _reader.Read(message, _taken++, level).After(_view);
        _before = message.Text;
        _view.Add(facts);
        if (_view.Count > MostInView)
        {
            _view.RemoveAt(0);
        }

        return facts.Reading;
    }

    /// <summary>What the thread says now of each two people in view, the surest first.</summary>
    /// <param name="switchedOff">Signs that no longer speak for a mismatch here.</param>
    public IReadOnlyList<PairVerdict> Judge(IReadOnlySet<Sign>? switchedOff = null)
    {
        ThreadView? earlier = null;
        return [.. Exchanges().Select(Verdict).OrderByDescending(verdict => verdict.Confidence)];

        PairVerdict Verdict(Exchange exchange)
        {
            var verdict = _judge.Judge(exchange, switchedOff);
            return verdict.Silence is null ? verdict with { Before = ConfidenceBefore(exchange) } : verdict;
        }

        double ConfidenceBefore(Exchange exchange)
        {
            earlier ??= new(_view[..^1], _declared);
            return earlier.Has(exchange.First) && earlier.Has(exchange.Second)
                ? _judge.Confidence(Exchange.Between(exchange.First, exchange.Second, earlier), switchedOff)
                : 0;
        }
    }

    internal IEnumerable<Exchange> Exchanges()
    {
        var view = new ThreadView(_view, _declared);
        return view.Pairs().Select(pair => Exchange.Between(pair.First, pair.Second, view));
    }
}
