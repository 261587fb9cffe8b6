using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges.Stuck;

/// <summary>What must be true before two people are weighed at all, however stuck they sound: each has argued twice towards the other, and it isn't over.</summary>
internal static class StuckGroundsRule
{
    private const int Twice = 2;

    /// <summary>Below this probability a message plainly doesn't argue from a level; how much it does is weighed later.</summary>
    private const double MayBeAtLevel = 0.05;

    /// <summary>From this probability a message is taken for one at the other's level.</summary>
    private const double IsAtTheirs = 0.6;

    public static SilenceReason? Silence(Exchange exchange) =>
        HasMovedOver(exchange, exchange.First) || HasMovedOver(exchange, exchange.Second) ? SilenceReason.MovedOver
        : Since(exchange).Any(message => message.Tone.Names) ? SilenceReason.Named
        : IsSettled(exchange) ? SilenceReason.Settled
        : !ArguesTwice(exchange, exchange.First) || !ArguesTwice(exchange, exchange.Second) ? SilenceReason.NotTwice
        : null;

    /// <summary>With their last word they take up the other's level without refusing anything, and the two haven't gone on since.</summary>
    private static bool HasMovedOver(Exchange exchange, UserId person) =>
        exchange.Turns.LastOrDefault(turn => turn.Message.Author == person && turn.Message.Argues >= IsAtTheirs) is { IsTowards: true, Message.Tone.Refusing: 0 } last
        && last.AtTheirs >= IsAtTheirs
        && Later(exchange, last.Message) < Twice;

    /// <summary>Somebody has said so, and the two haven't gone on since.</summary>
    private static bool IsSettled(Exchange exchange) =>
        Since(exchange).LastOrDefault(message => message.Tone.Settles) is { } settled && Later(exchange, settled) < Twice;

    private static int Later(Exchange exchange, MessageFacts message) => exchange.Turns.Count(turn => turn.Message.Place > message.Place);

    /// <summary>Whoever has said their level need not show it.</summary>
    private static bool ArguesTwice(Exchange exchange, UserId person) =>
        exchange.Of(person).Declared is not null
        || exchange.Turns.Where((turn, at) => turn.Message.Author == person && turn.AtOwn >= MayBeAtLevel && IsTowards(exchange, at)).Skip(1).Any();

    /// <summary>What the other answered was said to them, too; what turns to somebody else wasn't.</summary>
    private static bool IsTowards(Exchange exchange, int at) =>
        exchange.Turns[at].IsTowards
        || (exchange.Turns[at].Message.Addressed.Count is 0
            && exchange.Turns.Skip(at + 1).FirstOrDefault(turn => turn.Message.Author != exchange.Turns[at].Message.Author) is { IsTowards: true });

    /// <summary>What was written since both had argued.</summary>
    private static IEnumerable<MessageFacts> Since(Exchange exchange)
    {
        var from = Math.Max(exchange.OfFirst.Oldest, exchange.OfSecond.Oldest);
        return exchange.View.Messages.Where(message => message.Place > from);
    }
}
