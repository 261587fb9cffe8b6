namespace FocusBot.Delivery.Inbox;

/// <summary>Everything that is to be worked out before something is handled, by the exact type of what happened.</summary>
internal sealed class Preparations(IEnumerable<PreparationEntry> entries)
{
    private readonly ILookup<Type, PreparationEntry> _byType = entries.ToLookup(entry => entry.Type);

    public async Task<IReadOnlyList<object>> PrepareAsync(object happening, CancellationToken cancellationToken)
    {
        var prepared = new List<object>();
        foreach (var entry in _byType[happening.GetType()])
        {
            if (await entry.Prepare(happening, cancellationToken) is { } result)
            {
                prepared.Add(result);
            }
        }

        return prepared;
    }
}

/// <summary>One preparation's registration.</summary>
internal sealed record PreparationEntry(Type Type, Func<object, CancellationToken, Task<object?>> Prepare);
