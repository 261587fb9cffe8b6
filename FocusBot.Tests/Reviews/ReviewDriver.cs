using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Hosting;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using FocusBot.Storage.Tables;
using FocusBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Reviews;

/// <summary>Everything between the inbox and the outbox, as the program registers it: what happens goes in, what is said comes out.</summary>
internal sealed class ReviewDriver : IDisposable
{
    private readonly IHost _host;
    private readonly Preparations _preparations;
    private readonly HandlerTransaction _turns;
    private readonly List<FetchedMessage> _inTheWorkspace = [];
    private int _events, _posts = 5_000;

    private ReviewDriver(FreshDatabase fresh)
    {
        Fresh = fresh;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(fresh.Database);
        builder.Services.AddWords();
        builder.Services.AddTables(DeliveryTables.All);
        builder.AddFeatures();
        _host = builder.Build();
        var handlers = new Handlers(_host.Services.GetServices<HandlerEntry>());
        _preparations = new(_host.Services.GetServices<PreparationEntry>());
        _turns = new(fresh.Database, handlers, new(), Clock);
    }

    public FreshDatabase Fresh { get; }

    public FakeClock Clock { get; } = new(Given.Noon.AddMinutes(10));

    /// <summary>What the workspace took, in the order in which it did.</summary>
    public List<OutboxItem> Sent { get; } = [];

    /// <summary>When each parcel went, by its key.</summary>
    public Dictionary<string, DateTimeOffset> WentAt { get; } = [];

    /// <summary>The workspace's people, as far as it tells of them.</summary>
    public Dictionary<UserId, PersonFacts> People { get; } = [];

    /// <summary>What the workspace makes of a parcel; absent: it takes it.</summary>
    public Func<Parcel, string?> Refuses { get; set; } = _ => null;

    public static async Task<ReviewDriver> CreateAsync() => new(await FreshDatabase.CreateAsync());

    /// <summary>A thread of Ana's in which these people have replied, seen from its root on.</summary>
    public async Task<ReviewDriver> WithThreadAsync(params IReadOnlyList<UserId> repliers)
    {
        await PostAsync(Given.Ana, 0);
        foreach (var (index, person) in repliers.Index())
        {
            await PostAsync(person, index + 1);
        }

        return this;
    }

    public async Task HappenAsync(object happened)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var prepared = await _preparations.PrepareAsync(happened, CancellationToken.None);
        await _turns.TakeAsync(new(0, Given.Acme.Key, $"Ev{++_events}", ArrivalKind.Event, [], 0, null), happened, prepared);
    }

    public Task PostAsync(UserId author, int second, bool isShared = false) => HappenAsync(new Happened.MessagePosted(
        Given.Acme, Given.Reviews, Given.Ts(second), Given.Root, author, new("words"), new(isShared, false)));

    public Task DeleteAsync(int second) => HappenAsync(new Happened.MessageDeleted(Given.Acme, Given.Reviews, Given.Ts(second), Given.Root));

    /// <summary>Presses one of the five answers under the question.</summary>
    public Task AnswerAsync(UserId person, DeclaredLevel level) => PressAsync(person, $"level.{level.Word()}", $"{Given.Reviews}/{Given.Root}");

    public Task PressAsync(UserId person, string action, string value, ReplyAddress? reply = null) => HappenAsync(new Happened.ButtonPressed(
        Given.Acme, Given.Reviews, Given.Ts(200), person, action, value, MessageTs.At(Clock.GetUtcNow()), reply));

    public Task CommandAsync(UserId person, string words, ChannelId? channel = null) => HappenAsync(new Happened.CommandGiven(
        Given.Acme, channel ?? Given.Reviews, person, new(words), Given.Address, $"command/{Clock.GetUtcNow().Ticks}") { Workspace = "acme" });

    public Task MentionAsync(UserId person, string words = "", bool inThread = true, bool isShared = false) => HappenAsync(new Happened.Mentioned(
        Given.Acme, Given.Reviews, Given.Ts(300), inThread ? Given.Root : null, person, new(words), new(isShared, false)));

    public Task SubmitAsync(UserId person, string form, string state, params IEnumerable<(string Field, string Value)> values) => HappenAsync(new Happened.FormSubmitted(
        Given.Acme, person, form, state, ValuesOf(values), $"V{Clock.GetUtcNow().Ticks}") { Place = Given.Reviews });

    public static FormValues ValuesOf(params IEnumerable<(string Field, string Value)> values) => new(
        values.GroupBy(value => value.Field).ToDictionary(field => field.Key, IReadOnlyList<string> (field) => [.. field.Select(value => value.Value)]));

    public Task<Answer> AtOnceAsync(Happened happened) => _host.Services.GetRequiredService<Dispatcher>().AnswerAsync(happened, CancellationToken.None);

    public Counted Count(string counter) => new(counter, _host.Services.GetRequiredService<IMeterFactory>());

    /// <summary>Messages that FocusBot finds when it reads the thread.</summary>
    public ReviewDriver WrittenBefore(params IEnumerable<(UserId Author, int Second)> messages)
    {
        _inTheWorkspace.AddRange(messages.Select(message => new FetchedMessage(Given.Ts(message.Second), message.Author)));
        return this;
    }

    /// <summary>Lets the workspace take everything that waits, and what that causes.</summary>
    public async Task<ReviewDriver> DeliverAsync()
    {
        while (await WaitingAsync() is { Count: > 0 } waiting)
        {
            foreach (var item in waiting)
            {
                await DeliverAsync(item);
            }
        }

        return this;
    }

    /// <summary>Lets time pass, from one thing that is due to the next.</summary>
    public async Task PassAsync(DateTimeOffset until)
    {
        await DeliverAsync();
        while (await Fresh.Database.ReadAsync(session => OutboxStore.NextDueAsync(session, Clock.GetUtcNow())) is { } due && due <= until)
        {
            Clock.Advance(due > Clock.GetUtcNow() ? due - Clock.GetUtcNow() : TimeSpan.Zero);
            await DeliverAsync();
        }

        Clock.Advance(until > Clock.GetUtcNow() ? until - Clock.GetUtcNow() : TimeSpan.Zero);
    }

    public async Task<IReadOnlyList<OutboxItem>> WaitingAsync() =>
        [.. (await Fresh.Database.ReadAsync(session => OutboxStore.DueAsync(session, Clock.GetUtcNow()))).Select(OutboxItem.Of)];

    /// <summary>As if the workspace had it already: too late to take it back.</summary>
    public Task LeaseAsync(OutboxItem item) => Fresh.Database.WriteAsync(session => OutboxStore.LeaseAsync(session, item.Id, item.State, DateTimeOffset.UnixEpoch));

    public async Task DeliverAsync(OutboxItem item)
    {
        var (label, refusal) = (item.Outbound, Refuses(item.Outbound.Parcel));
        await Fresh.Database.WriteAsync(session => OutboxStore.FinishAsync(session, item.Id, refusal ?? "delivered", Clock.GetUtcNow()));
        Sent.Add(item);
        WentAt[label.Key] = Clock.GetUtcNow();
        Report report = (refusal, label.Parcel) switch
        {
            ({ } reason, _) => new Report.Refused(label.Installation, label.Purpose, label.Key, label.Note, reason),
            (_, Parcel.ThreadReading) => new Report.ThreadRead(label.Installation, label.Purpose, label.Key, label.Note, _inTheWorkspace),
            (_, Parcel.PersonReading(var user)) when People.TryGetValue(user, out var facts) => new Report.PersonRead(label.Installation, label.Purpose, label.Key, label.Note, facts),
            (_, Parcel.ChannelPost post) => new Report.Delivered(label.Installation, label.Purpose, label.Key, label.Note, post.Channel, Given.Ts(_posts++)),
            (_, Parcel.ThreadPost post) => new Report.Delivered(label.Installation, label.Purpose, label.Key, label.Note, post.Channel, Given.Ts(_posts++)),
            _ => new Report.Delivered(label.Installation, label.Purpose, label.Key, label.Note, null, null),
        };
        if (label.WantsReport)
        {
            await HappenAsync(report);
        }
    }

    public IReadOnlyList<T> SentOf<T>(string? purpose = null)
        where T : Parcel =>
        [.. Sent.Where(item => purpose is null || item.Outbound.Purpose == purpose).Select(item => item.Outbound.Parcel).OfType<T>()];

    public IReadOnlyList<Parcel.ThreadPost> Nudges => SentOf<Parcel.ThreadPost>("nudge");

    /// <summary>The last thing that was said to this person alone, as they read it.</summary>
    public string Told(UserId person) => Texts.AsRead.Of(
        Sent.Select(item => item.Outbound).Last(outbound => AnswerTo.Answered.Text == outbound.Purpose && AnswerTo.Answered.Read(outbound.Note) == new AnsweredPerson(Given.Reviews, person)).Parcel switch
        {
            Parcel.PrivateNote note => note.Card,
            Parcel.Reply reply => reply.Card,
            var other => throw new InvalidOperationException($"{other} is no answer."),
        });

    public Task<ReviewThread?> ThreadAsync() => Fresh.Database.ReadAsync(session => ReviewStore.FindAsync(session, Given.Thread));

    public Task<IReadOnlyList<Nudge>> NudgesOfThreadAsync() => Fresh.Database.ReadAsync(session => NudgeStore.OfThreadAsync(session, Given.Thread));

    public void Dispose()
    {
        _host.Dispose();
        Fresh.Dispose();
    }
}
