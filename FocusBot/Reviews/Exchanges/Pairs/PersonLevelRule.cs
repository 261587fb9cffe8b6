using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>At which level one of two people is in an exchange, with the messages that show it.</summary>
internal static class PersonLevelRule
{
    private const int MostMessages = 3;

    /// <summary>With the newest messages at their level.</summary>
    public static PersonLevel Of(Exchange exchange, UserId person)
    {
        var level = exchange.Of(person).Written;
        return With(exchange, person, AtLevel(exchange, person, level).TakeLast(MostMessages));
    }

    /// <summary>With the messages that show their level most clearly.</summary>
    public static PersonLevel Clearest(Exchange exchange, UserId person, int most)
    {
        var level = exchange.Of(person).Written;
        return With(exchange, person, AtLevel(exchange, person, level).OrderByDescending(message => message.Levels[level]).Take(most).OrderBy(message => message.Ts));
    }

    private static IEnumerable<MessageFacts> AtLevel(Exchange exchange, UserId person, Level level) =>
        exchange.Turns.Select(turn => turn.Message).Where(message => message.Author == person && message.Reading.Level.Level == level && level is not Level.None);

    private static PersonLevel With(Exchange exchange, UserId person, IEnumerable<MessageFacts> messages)
    {
        var standing = exchange.Of(person);
        return new(person, standing.Level, standing.Declared is not null, standing.Written, [.. messages.Select(message => message.Reading)]);
    }
}
