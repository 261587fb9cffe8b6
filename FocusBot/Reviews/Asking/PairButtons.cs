using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Asking;

/// <summary>What the private question offers beside the levels. The value names thread and pair, and gives no authority.</summary>
internal static class PairButtons
{
    public static readonly ButtonWord NotStuck = new("pair.not-stuck"), Later = new("pair.later"), NotMe = new("pair.not-me");

    public static CardPart.Buttons Row(PairQuestion question, bool mayBePutOff) => new(
    [
        new("We’re not stuck", NotStuck, ValueOf(question)),
        .. mayBePutOff ? (CardButton[])[new("Later", Later, ValueOf(question))] : [],
        new("Not me", NotMe, ValueOf(question)),
    ]);

    private static string ValueOf(PairQuestion question) => $"{question.Thread.Channel}/{question.Thread.Root}/{question.Pair}";
}
