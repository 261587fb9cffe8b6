using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>The messages in view between two people, as turns.</summary>
internal sealed class Exchange
{
    /// <summary>How far back, in messages of the thread, the message may stand that another answers.</summary>
    private const int Reach = 4;

    private Exchange(ThreadView view, UserId first, UserId second)
    {
        (First, Second, View) = (first, second, view);
        (OfFirst, OfSecond) = (view.StandingOf(first), view.StandingOf(second));
    }

    /// <summary>Of the two, the one whose first message in view is older.</summary>
    public UserId First { get; }

    public UserId Second { get; }

    public Standing OfFirst { get; }

    public Standing OfSecond { get; }

    /// <summary>The messages of the two, oldest first.</summary>
    public List<Turn> Turns { get; } = [];

    public int Answers { get; private set; }

    public ThreadView View { get; }

    public static Exchange Between(UserId first, UserId second, ThreadView view)
    {
        var exchange = new Exchange(view, first, second);
        for (var i = 0; i < view.Messages.Count; i++)
        {
            var message = view.Messages[i];
            if (message.Author == first)
            {
                exchange.Add(i, second);
            }
            else if (message.Author == second)
            {
                exchange.Add(i, first);
            }
        }

        if (exchange.Turns is [.., var newest])
        {
            exchange.Turns[^1] = newest with { IsNewest = true };
        }

        return exchange;
    }

    public Standing Of(UserId person) => person == First ? OfFirst : OfSecond;

    private void Add(int at, UserId other)
    {
        var message = View.Messages[at];
        var answered = Answered(at, other);
        var isTowards = message.Addressed.Count is 0 ? answered is not null : message.Addressed.Contains(other);
        Turns.Add(new(message, answered, Of(message.Author).Level, Of(other).Level) { IsTowards = isTowards });
        Answers += answered is null ? 0 : 1;
    }

    /// <summary>The newest message of the other within reach, when nobody else has argued since, or when the other is named.</summary>
    private MessageFacts? Answered(int at, UserId other)
    {
        var messages = View.Messages;
        var isNamed = messages[at].Mentions.Contains(other);
        var others = 0.0;
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (messages[i].Author == other)
            {
                return isNamed || others < 1 ? messages[i] : null;
            }

            others += messages[i].Author == messages[at].Author ? 0 : messages[i].Argues;
        }

        return null;
    }
}
