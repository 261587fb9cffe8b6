using FocusBot.Delivery.Inbox;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery.Inbox;

/// <summary>Several handlers of one thing take their turns by phase.</summary>
public sealed class HandlersTests
{
    private static readonly (Phase Phase, Type Handler)[] Registered =
    [
        (Phase.Show, typeof(int)), (Phase.Decide, typeof(string)), (Phase.Remember, typeof(long)), (Phase.Decide, typeof(byte)), (Phase.Remember, typeof(Guid)),
    ];

    [Fact]
    public async Task The_order_of_registration_means_nothing()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        var orders = new List<string>();
        for (var turn = 0; turn < Registered.Length; turn++)
        {
            orders.Add(await OrderAsync(fresh, [.. Registered.Skip(turn), .. Registered.Take(turn)]));
        }

        Assert.Equal(["Remember Guid, Remember Int64, Decide Byte, Decide String, Show Int32"], orders.Distinct());
    }

    private static Task<string> OrderAsync(FreshDatabase fresh, IReadOnlyList<(Phase Phase, Type Handler)> registered) => fresh.Database.WriteAsync(async session =>
    {
        var order = new List<string>();
        var handlers = new Handlers(registered.Select(entry => new HandlerEntry(typeof(string), entry.Phase, entry.Handler, (_, _, _) =>
        {
            order.Add($"{entry.Phase} {entry.Handler.Name}");
            return Task.CompletedTask;
        })));
        await handlers.HandleAsync("happened", new(session, Given.Noon, handlers, []), CancellationToken.None);
        return string.Join(", ", order);
    });
}
