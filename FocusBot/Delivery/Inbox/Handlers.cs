namespace FocusBot.Delivery.Inbox;

/// <summary>Who handles what: every registered handler, by the exact type it handles.</summary>
internal sealed class Handlers(IEnumerable<HandlerEntry> entries)
{
    private readonly ILookup<Type, HandlerEntry> _byType = entries.ToLookup(entry => entry.Type);

    public async Task HandleAsync(object happened, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var entry in _byType[happened.GetType()])
        {
            await entry.Handle(happened, context, cancellationToken);
        }
    }
}

/// <summary>One handler's registration.</summary>
internal sealed record HandlerEntry(Type Type, Func<object, HandlerContext, CancellationToken, Task> Handle);
