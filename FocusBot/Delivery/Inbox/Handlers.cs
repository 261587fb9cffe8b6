namespace FocusBot.Delivery.Inbox;

/// <summary>Who handles what: every registered handler, by the exact type it handles and in the order of the phases, whoever was registered first.</summary>
internal sealed class Handlers(IEnumerable<HandlerEntry> entries)
{
    // By name inside of a phase, so that what depends on the order by mistake does so on every machine.
    private readonly ILookup<Type, HandlerEntry> _byType =
        entries.OrderBy(entry => entry.Phase).ThenBy(entry => entry.Handler.FullName, StringComparer.Ordinal).ToLookup(entry => entry.Type);

    public async Task HandleAsync(object happened, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var entry in _byType[happened.GetType()])
        {
            await entry.Handle(happened, context, cancellationToken);
        }
    }
}

/// <summary>One handler's registration.</summary>
internal sealed record HandlerEntry(Type Type, Phase Phase, Type Handler, Func<object, HandlerContext, CancellationToken, Task> Handle);
