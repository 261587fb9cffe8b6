using FocusBot.Conversations;
using FocusBot.Levels;

namespace FocusBot.Reviews.Exchanges;

/// <summary>The messages in view between two people, as turns.</summary>
internal sealed class Exchange
{
    /// <summary>How far back, in messages of the thread, the message stands that another answers.</summary>
    private const int Reach = 4;

    private const int MostEarlier = 6;

    private Exchange(UserId first, UserId second, Standing ofFirst, Standing ofSecond, IReadOnlyList<Turn> turns, IReadOnlyList<MessageFacts> view) =>
        (First, Second, OfFirst, OfSecond, Turns, View) = (first, second, ofFirst, ofSecond, turns, view);

    public UserId First { get; }

    public UserId Second { get; }

    public Standing OfFirst { get; }

    public Standing OfSecond { get; }

    /// <summary>The messages of the two, oldest first.</summary>
    public IReadOnlyList<Turn> Turns { get; }

    /// <summary>All messages in view, of everybody, oldest first.</summary>
    public IReadOnlyList<MessageFacts> View { get; }

    public Standing Of(UserId person) => person == First ? OfFirst : OfSecond;

    /// <param name="view">The messages in view, oldest first.</param>
    public static Exchange Between(UserId first, UserId second, IReadOnlyList<MessageFacts> view, IReadOnlyDictionary<UserId, Level> declared)
    {
        Standing StandingOf(UserId person) => Standing.Of(
            view.Where(message => message.Author == person).Reverse(), declared.TryGetValue(person, out var level) ? level : null);

        var (ofFirst, ofSecond) = (StandingOf(first), StandingOf(second));
        List<Turn> turns = [];
        for (var i = 0; i < view.Count; i++)
        {
            if (view[i].Author == first || view[i].Author == second)
            {
                var isFirst = view[i].Author == first;
                var earlier = turns.Where(turn => turn.Message.Author == view[i].Author).Reverse().Take(MostEarlier).Select(turn => turn.Message);
                turns.Add(new(
                    view[i], Answered(view, i, isFirst ? second : first), [.. earlier],
                    (isFirst ? ofFirst : ofSecond).Level, (isFirst ? ofSecond : ofFirst).Level));
            }
        }

        return new(first, second, ofFirst, ofSecond, turns, view);
    }

    /// <summary>
    /// The message of <paramref name="other"/> that the message at <paramref name="at"/> answers: the newest one within reach,
    /// when nobody else has argued since, or when it is mentioned.
    /// </summary>
    private static MessageFacts? Answered(IReadOnlyList<MessageFacts> view, int at, UserId other)
    {
        var isNamed = view[at].Mentions.Contains(other);
        var others = 0.0;
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (view[i].Author == other)
            {
                return isNamed || others < 1 ? view[i] : null;
            }

            others += view[i].Author == view[at].Author ? 0 : view[i].Argues;
        }

        return null;
    }
}
