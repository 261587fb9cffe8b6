using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>The outbox with a workspace of the test's own; a test gives it its turns.</summary>
internal sealed class OutboxDriver : IDisposable
{
    private readonly OutboxDispatch _dispatch;
    private readonly List<Task> _underWay = [];

    private OutboxDriver(FreshDatabase fresh, DateTimeOffset now)
    {
        Fresh = fresh;
        Clock = new(now);
        Pacing = new();
        var options = Options.Create(Settings);
        var settlement = new OutboxSettlement(fresh.Database, new(), Bell, Clock);
        var metrics = new OutboxMetrics(new OwnMeters(), fresh.Database, Clock);
        var doubt = new OutboxDoubt(Sender, settlement, Pacing, metrics, options, Clock, NullLogger<OutboxDoubt>.Instance);
        _dispatch = new(fresh.Database, new(Sender, settlement, doubt, Pacing, metrics, options, Clock, NullLogger<OutboxDelivery>.Instance), settlement, Pacing, metrics, options);
    }

    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(30);

    public DeliveryOptions Settings { get; } = new();

    public FreshDatabase Fresh { get; }

    public FakeClock Clock { get; }

    public FakeSender Sender { get; } = new();

    public OutboxBell Bell { get; } = new();

    public Pacing Pacing { get; }

    public static async Task<OutboxDriver> CreateAsync() => new(await FreshDatabase.CreateAsync(), Given.Noon);

    public OutboxWorker Worker() => new(_dispatch, new(Fresh.Database, Clock, NullLogger<Leadership>.Instance), Bell, Clock, NullLogger<OutboxWorker>.Instance);

    public static Outbound Outbound(string key = "key", Parcel? parcel = null) =>
        new(Given.Acme, key, "words", parcel ?? new Parcel.ThreadPost(Given.Reviews, Given.Root, Given.Words)) { Note = "note", WantsReport = true };

    public Task<bool> EnqueueAsync(string key = "key", Parcel? parcel = null) => EnqueueAsync(Outbound(key, parcel));

    public Task<bool> EnqueueAsync(Outbound outbound) =>
        Fresh.Database.WriteAsync(session => OutboxQueue.EnqueueAsync(session, outbound, Clock.GetUtcNow()));

    public Task<bool> CancelAsync(string key = "key") => Fresh.Database.WriteAsync(session => OutboxQueue.CancelAsync(session, Given.Acme, key));

    /// <summary>Starts what may go.</summary>
    /// <returns>How long there is nothing more to start.</returns>
    public Task<TimeSpan> StartAsync() => _dispatch.StartDueAsync(_underWay, Longest);

    /// <summary>Starts what may go, and waits until all of it has come back.</summary>
    public async Task<TimeSpan> TurnAsync()
    {
        var wait = await StartAsync();
        await Eventually.In(Task.WhenAll(_underWay));
        _underWay.Clear();
        return wait;
    }

    /// <summary>The turn in which what is in doubt is looked for.</summary>
    public Task LookAsync() => TurnAfterAsync(Sender.Patience + Settings.DoubtGrace);

    /// <summary>The turn in which what was not found is looked for once more.</summary>
    public Task LookOnceMoreAsync() => TurnAfterAsync(2 * (Sender.Patience + Settings.DoubtGrace));

    public async Task TurnAfterAsync(TimeSpan passed)
    {
        Clock.Advance(passed);
        await TurnAsync();
    }

    public Task SawOwnPostAsync(string parcelId, InstallationId? installation = null) => Fresh.Database.WriteAsync(session => new OwnPostHandler().HandleAsync(
        new(installation ?? Given.Acme, Given.Reviews, Given.Ts(7), parcelId), new(session, Clock.GetUtcNow(), new([]), []), CancellationToken.None));

    public async Task<IReadOnlyList<Report>> ReportsAsync()
    {
        var rows = await Fresh.Database.ReadAsync(async session => await (await InboxHeads.FindAsync(session, Clock.GetUtcNow())).LoadAsync(session));
        return [.. (await Task.WhenAll(rows.Select(row => new ReadArrivals(new FakeReader()).ReadAsync(row)))).Select(Assert.IsAssignableFrom<Report>)];
    }

    public async Task<Report> ReportAsync() => Assert.Single(await ReportsAsync());

    public async Task<string> RefusalAsync() => Assert.IsType<Report.Refused>(await ReportAsync()).Reason;

    public Task<string?> OutcomeAsync(string key = "key") => Fresh.Database.ReadAsync(
        session => session.QueryOneAsync<string>("SELECT outcome FROM outbox_done WHERE parcel_key = @key", new { key }));

    /// <summary>The next process after this one died here and now.</summary>
    public async Task<OutboxDriver> AfterDyingAsync()
    {
        var heir = new OutboxDriver(Fresh.AfterDying(), Clock.GetUtcNow());
        await heir._dispatch.DoubtHeldAsync();
        return heir;
    }

    public void Dispose()
    {
        Sender.Expected();
        Fresh.Dispose();
    }
}
