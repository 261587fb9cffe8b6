using System.Collections.Concurrent;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using FocusBot.Tests.Slack.Sending;
using FocusBot.Tests.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Delivery.Inbox;

/// <summary>The inbox with its worker, and one handler that a test can tell what to do.</summary>
internal sealed class InboxDriver : IDisposable
{
    private readonly InboxBell _bell = new();
    private readonly ConcurrentQueue<string> _handled = [];

    private InboxDriver(FreshDatabase fresh)
    {
        Fresh = fresh;
        var rush = new ArrivalSurge(Clock);
        Inbox = new(fresh.Database, _bell, rush, Clock);
        var handlers = new Handlers([new(typeof(ConversationEvent.HomeOpened), Phase.Decide, typeof(InboxDriver), HandleAsync), new(typeof(Report.Delivered), Phase.Decide, typeof(InboxDriver), HandleReportAsync)]);
        var turn = new ArrivalHandling(
            fresh.Database, new(new FakeReader()), new([new(typeof(ConversationEvent.HomeOpened), PrepareAsync)]), new(fresh.Database, handlers, new(), Clock), new(new OwnMeters(), fresh.Database, Clock), Options.Create(new DeliveryOptions()), new Notebook<ArrivalHandling>(Log));
        Worker = new(fresh.Database, turn, new(fresh.Database, Clock, new Notebook<Leadership>(Log)), _bell, rush, Clock, new Notebook<InboxWorker>(Log));
    }

    public FreshDatabase Fresh { get; }

    public FakeClock Clock { get; } = new(Given.Noon);

    public InboxQueue Inbox { get; }

    public InboxWorker Worker { get; }

    public Listed<string> Log { get; } = new();

    public Report? Reported { get; private set; }

    /// <summary>What happens inside of each turn, before it counts as handled.</summary>
    public Func<string, HandlerContext, Task> OnHandling { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What happens before each turn's transaction; its result is handed to the turn.</summary>
    public Func<string, Task<object?>> OnPreparing { get; set; } = _ => Task.FromResult<object?>(null);

    public IReadOnlyList<string> Handled => [.. _handled];

    public static async Task<InboxDriver> CreateAsync() => new(await FreshDatabase.CreateAsync());

    public static InboxDriver Over(FreshDatabase fresh) => new(fresh);

    public async Task StoreAsync(params IEnumerable<Arrival> arrivals)
    {
        foreach (var arrival in arrivals)
        {
            await Inbox.StoreAsync(arrival, CancellationToken.None);
        }
    }

    public Task StartAsync() => Worker.StartAsync(CancellationToken.None);

    public Task StopAsync() => Eventually.In(Worker.StopAsync(CancellationToken.None));

    public Task HandledAsync(int count) => Eventually.TrueAsync(() => _handled.Count >= count, $"{count} handled");

    public Task EmptyAsync() => Eventually.TrueAsync(async () => await Fresh.Database.CountAsync("inbox") == 0, "an empty inbox");

    /// <summary>Lets time pass until it is so.</summary>
    public Task WhileTimeMovesAsync(Func<Task<bool>> condition, string what) => Eventually.TrueAsync(
        async () =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return await condition();
        }, what);

    public Task<long> ParkedAsync() => Fresh.Database.CountAsync("inbox_parked");

    public void Dispose()
    {
        Worker.Dispose();
        Fresh.Dispose();
    }

    private Task<object?> PrepareAsync(object happening, CancellationToken cancellationToken) => OnPreparing(((ConversationEvent.HomeOpened)happening).User.Value);

    private async Task HandleAsync(object happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var word = ((ConversationEvent.HomeOpened)happened).User.Value;
        await OnHandling(word, context);
        _handled.Enqueue(word);
    }

    private Task HandleReportAsync(object happened, HandlerContext context, CancellationToken cancellationToken)
    {
        Reported = (Report)happened;
        return Task.CompletedTask;
    }
}
