using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Contracts;

/// <summary>Says in a thread that is known what it needs, whoever wants that: a person through one of the doors, or another room for a message of its own.</summary>
internal static class ContractChange
{
    /// <param name="occasion">Names what it’s said for, and never anything else.</param>
    public static async Task<ContractOutcome> SayAsync(ContractWish wish, string occasion, HandlerContext context, CancellationToken cancellationToken)
    {
        var before = await ContractStore.FindAsync(context.Session, wish.Thread);
        if (before?.Level == wish.Level)
        {
            return new ContractOutcome.SaidAlready(before);
        }

        var said = new Contract(wish.Thread, wish.Level, wish.By, wish.At, before?.Ts, Differing: 0) { LevelBefore = before?.Level, ByBefore = before?.By };
        if (!await ContractStore.SetAsync(context.Session, said))
        {
            return new ContractOutcome.Overtaken();
        }

        await ContractStore.ForgetDifferingAsync(context.Session, wish.Thread);
        await (before is null ? ContractPost.PostAsync(said, occasion, context) : ContractPost.EditAsync(said, context));
        await context.PublishAsync(new ContractChanged(wish.Thread), cancellationToken);
        return new ContractOutcome.Said(said);
    }
}

/// <summary>What somebody wants to be said.</summary>
/// <param name="At">When they wanted it; the latest wins.</param>
internal sealed record ContractWish(ThreadKey Thread, Level Level, UserId By, DateTimeOffset At);

/// <summary>What came of it. A closed set.</summary>
internal abstract record ContractOutcome
{
    private ContractOutcome() { }

    public sealed record Said(Contract Contract) : ContractOutcome;

    public sealed record SaidAlready(Contract Contract) : ContractOutcome;

    /// <summary>Something else was said later, and known sooner.</summary>
    public sealed record Overtaken : ContractOutcome;
}
