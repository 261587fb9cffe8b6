using FocusBot.Conversations;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Tests.Reviews.Exchanges;

/// <summary>Threads for tests: one line a message, <c>"Ann: text"</c>, a second apart.</summary>
internal static class Talk
{
    public static readonly UserId Ann = new("Ann"), Bob = new("Bob"), Eve = new("Eve");

    /// <summary>One argues about dates, the other about people, and neither hears the other.</summary>
    public static readonly string[] Stuck =
    [
        "Ann: The importer is code complete, 41 of 46 tickets are closed, beta on the 12th and store submission on the 26th.",
        "Bob: What does it do for the families who wait at the counter? They lose half a day and some of them never come back to us.",
        "Ann: Remaining risk is the firmware, the vendor promised the fix for the 9th. If it slips we have three days of buffer.",
        "Bob: I asked something else though. Are the families any better off with this, or do they still lose half a day at the counter?",
        "Ann: We have a ticket for the counter, five points. I can pull it before the 12th if the export moves to the next sprint.",
        "Bob: You keep giving me dates! I am asking if these families trust us more or less when they have waited again.",
        "Ann: So do we move the 26th? I need a yes or no today, the store review takes five working days.",
    ];

    public static MessageTs Ts(int place) => MessageTs.At(DateTimeOffset.UnixEpoch.AddSeconds(place + 1));

    public static ThreadMessage Message(string line, int place)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return new(Ts(place), new(line[..colon]), line[(colon + 2)..]);
    }

    public static ThreadAnalysis Reading(params string[] lines)
    {
        var reading = new ThreadAnalysis();
        foreach (var (place, line) in lines.Index())
        {
            reading.Take(Message(line, place), LevelClassifier.Embedded);
        }

        return reading;
    }

    public static PairVerdict Between(this ThreadAnalysis reading, UserId one, UserId other, IReadOnlySet<Sign>? switchedOff = null) =>
        reading.Judge(switchedOff).Single(verdict => verdict.IsOf(one, other));

    /// <summary>Ann's last message as a turn, with levels as given: Ann argues Execution, Bob argues Impact.</summary>
    /// <param name="lines">As above, with the level of each behind a bar: <c>"Ann: text|Execution"</c>.</param>
    public static Turn Turn(params string[] lines)
    {
        var reader = new FactsReader(new(MismatchModel.Blank.Phrases));
        List<MessageFacts> view = [];
        foreach (var (place, line) in lines.Index())
        {
            var parts = line.Split('|');
            view.Add(reader.Read(Message(parts[0], place), place, LevelReading.Of(Enum.Parse<Level>(parts[1]), 1, [])).After(view));
        }

        var declared = new Dictionary<UserId, Level> { [Ann] = Level.Execution, [Bob] = Level.Impact };
        return Exchange.Between(Ann, Bob, new(view, declared)).Turns.Last(turn => turn.Message.Author == Ann);
    }
}
