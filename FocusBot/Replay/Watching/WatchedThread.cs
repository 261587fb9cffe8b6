using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Checks;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Readings;

namespace FocusBot.Replay.Watching;

/// <summary>A thread as FocusBot would have followed it live: it plans its looks after each message, and looks when the export's clock has come so far.</summary>
/// <remarks>Between two looks it keeps as many messages as a live look would fetch, and after the last look no text but the newest message's.</remarks>
/// <param name="ahead">Reads what a look will need, where the encoder reads; absent: the look does.</param>
internal sealed class WatchedThread(WatchedPlace place, ReplayRules rules, ICollection<Occasion> occasions, ReadingAhead? ahead = null)
{
    /// <summary>A thread in which so many occasions were refused, because its people had had their share elsewhere, is not followed further.</summary>
    private const int MostOccasions = 12;

    private readonly Queue<Unread> _unread = [];
    private readonly KeptReadings _readings = new();
    private ThreadAnalysis? _reading;
    private CheckedThread _glance = new([], []);
    private DateTimeOffset? _lookAt;
    private string? _before;

    public WatchedPlace Place => place;

    /// <summary>The newest message; <c>default</c> before the first.</summary>
    public MessageTs Newest { get; private set; }

    public int Messages { get; private set; }

    public int People => _readings.People;

    public int Occasions { get; private set; }

    /// <summary>The newest message at the last of them.</summary>
    public MessageTs LastOccasion { get; private set; }

    /// <summary>Why there was none.</summary>
    public string WhySilent => SilenceRule.Of(People, IsWorthALook, _glance.Verdicts);

    private bool IsWorthALook => rules.Encoder is null ? _readings.AreWorthALook : _readings.MayDiffer;

    /// <summary>Takes the next message.</summary>
    /// <param name="alone">What the linear reader reads from the message alone.</param>
    public void Take(ThreadMessage message, LevelReading alone)
    {
        LookUntil(message.Ts.Instant);
        Messages++;
        Newest = message.Ts;
        _readings.Add(message.Author, alone);
        if (Occasions >= MostOccasions)
        {
            return;
        }

        _unread.Enqueue(new(message, _before));
        _before = message.Text;
        if (_unread.Count > ThreadWords.Newest)
        {
            _unread.Dequeue();
        }

        if (IsWorthALook)
        {
            ReadAhead();
            _lookAt = PlannedCheckRule.DueAt(_lookAt, message.Ts.Instant, message.Ts.Instant, rules.Mismatch.Lull);
        }
    }

    /// <summary>Nothing more is written in it: the looks that are still planned are taken.</summary>
    public void Rest() => LookUntil(DateTimeOffset.MaxValue);

    private void LookUntil(DateTimeOffset now)
    {
        while (_lookAt is { } due && due <= now)
        {
            _lookAt = Look(due);
        }
    }

    /// <returns>When to look again, when there is something to wait for.</returns>
    private DateTimeOffset? Look(DateTimeOffset now)
    {
        ReadOn();
        DateTimeOffset? again = null;
        var fitting = new List<FittingPair>();
        foreach (var verdict in _glance.Verdicts)
        {
            switch (CheckTimingRule.Decide(verdict, _glance, now, rules.Mismatch))
            {
                case Deferral.Act act:
                    fitting.Add(OccasionRule.Fitting(verdict, act.Action));
                    break;
                case Deferral.LookAgain look:
                    again = again < look.At ? again : look.At;
                    break;
            }
        }

        if (fitting.Count > 0)
        {
            occasions.Add(new(place, _glance.Messages[^1].Ts, now, fitting));
            LastOccasion = _glance.Messages[^1].Ts;
            Occasions++;
        }

        return Occasions < MostOccasions ? again : null;
    }

    /// <summary>Reads what was written since the last look.</summary>
    private void ReadOn()
    {
        if (_unread.Count is 0)
        {
            return;
        }

        _reading ??= rules.Thread();
        var read = _glance.Messages.TakeLast(1).ToList();
        while (_unread.TryDequeue(out var unread))
        {
            read.Add(unread.Reading is { } reading ? _reading.Take(unread.Message, reading.Value) : _reading.Take(unread.Message, rules.Read));
        }

        _glance = new(read, _reading.Judge());
    }

    private void ReadAhead()
    {
        foreach (var unread in _unread)
        {
            unread.Reading ??= ahead?.Read(unread.Message.Text, unread.Before);
        }
    }

    /// <summary>A message that no look has read yet.</summary>
    /// <param name="Before">What stood before it.</param>
    private sealed record Unread(ThreadMessage Message, string? Before)
    {
        /// <summary>On its way, where the encoder reads.</summary>
        public Lazy<LevelReading>? Reading { get; set; }
    }
}
