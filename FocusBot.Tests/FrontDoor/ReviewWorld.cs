using FocusBot.Playground.Api;
using FocusBot.Playground.Control;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.FrontDoor;

/// <summary>FocusBot in a workspace with a review thread: the PM details milestones, the chief executive asks about customers.</summary>
internal sealed class ReviewWorld : IAsyncDisposable
{
    private static readonly DateTimeOffset WednesdayMorning = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Held = TimeSpan.FromMinutes(2);

    /// <summary>So that no thread is looked at while time is put forward for another reason.</summary>
    public static readonly IReadOnlyDictionary<string, string?> LongLull = new Dictionary<string, string?> { ["Mismatch:Lull"] = "01:00:00" };

    private readonly TempFolder _folder = new();

    private ReviewWorld(SlackSide side, FakeClock clock, string transport) => (Side, Clock, Transport) = (side, clock, transport);

    public SlackSide Side { get; }

    /// <summary>One for FocusBot and Slack; it stands while an act or an event is on its way to FocusBot.</summary>
    public FakeClock Clock { get; }

    public string Transport { get; }

    public LocalSlack Slack => Side.Slack;

    public string Database => _folder.File("focusbot.db");
    public string? Postgres { get; private set; }

    public FocusBotHost? FocusBot { get; private set; }

    public Person Ana => Slack.Person("ana");

    public Person Ben => Slack.Person("ben");

    public Person Cara => Slack.Person("cara");

    public WorkspaceChannel Reviews => Slack.Channel("product-reviews");

    /// <summary>The root of the review thread.</summary>
    public string Root { get; private set; } = "";

    /// <param name="transport"><c>http</c> or <c>socket</c>.</param>
    public static async Task<ReviewWorld> StartAsync(
        string transport = "http", IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? log = null, Action<IServiceCollection>? replace = null)
    {
        var clock = FakeClock.Going(WednesdayMorning);
        var world = new ReviewWorld(await SlackSide.StartAsync(transport, clock), clock, transport);
        await world.StartFocusBotAsync(settings, log, replace);
        var people = ((string[])["ana", "ben", "cara"]).Select(name => world.Slack.AddPerson(name)).ToArray();
        world.Slack.AddChannel("product-reviews", people);
        await world.Slack.InviteBotAsync(world.Ana.Id, world.Reviews.Id);
        await world.Slack.UntilAsync(() => world.Slack.MessagesOf(world.Reviews.Id).Any(message => message.BotId is not null));
        world.Root = await world.BeginThreadAsync();
        await world.IdleAsync();
        return world;
    }

    /// <summary>FocusBot starts on a database that another FocusBot has left, in a workspace of the same people.</summary>
    /// <param name="write">Makes the file, for the workspace of this id.</param>
    /// <param name="meanwhile">What else the workspace has by now.</param>
    public static async Task<ReviewWorld> ResumeAsync(DateTimeOffset at, Action<string, string> write, Action<LocalSlack>? meanwhile = null)
    {
        var clock = FakeClock.Going(at);
        var world = new ReviewWorld(await SlackSide.StartAsync("http", clock), clock, "http");
        write(world.Database, world.Slack.Workspace.Team.Id);
        var people = ((string[])["ana", "ben", "cara", "dan", "eve", "finn"]).Select(name => world.Slack.AddPerson(name)).ToArray();
        world.Slack.AddChannel("product-reviews", people);
        meanwhile?.Invoke(world.Slack);
        await world.StartFocusBotAsync();
        await world.Slack.InviteBotAsync(world.Ana.Id, world.Reviews.Id);
        await world.IdleAsync(TimeSpan.Zero);
        return world;
    }

    public async Task StartFocusBotAsync(
        IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? log = null, Action<IServiceCollection>? replace = null)
    {
        Postgres = settings?.GetValueOrDefault("Storage:Keys") is null ? null : settings["Storage:ConnectionString"];
        FocusBot = await FocusBotHost.StartAsync(Side, Clock, Transport, Database, settings, log, replace);
        if (Transport is "socket")
        {
            await Slack.UntilAsync(() => Slack.Misbehaviour.OpenSockets > 0);
        }
    }

    public async Task StopFocusBotAsync()
    {
        if (FocusBot is { } running)
        {
            await running.DisposeAsync();
            FocusBot = null;
        }
    }

    /// <summary>A thread in which Ana and Ben have written.</summary>
    public async Task<string> BeginThreadAsync()
    {
        var root = await Slack.SayAsync(Ana.Id, Reviews.Id, "41 of 46 tickets are closed, beta on the 12th.");
        await Slack.SayAsync(Ben.Id, Reviews.Id, "What is it like for the mother in the rain?", root.Ts);
        return root.Ts;
    }

    /// <summary>What FocusBot has said in the thread, oldest first.</summary>
    public IReadOnlyList<Message> Said(string? root = null) =>
        [.. Slack.ThreadOf(Reviews.Id, root ?? Root).Where(message => message.BotId is not null)];

    /// <summary>The nudges among them, taken back ones not counted.</summary>
    public IReadOnlyList<Message> Nudges(string? root = null) =>
        [.. Said(root).Where(message => message.Text.Contains("at different levels", StringComparison.Ordinal))];

    public Task AskedAsync(string? root = null) =>
        Slack.UntilAsync(() => Said(root).Any(Questions.AsksAll));

    /// <summary>Presses a button of the public question.</summary>
    public Task AnswerAsync(Person person, string level, string? root = null)
    {
        var question = Said(root).First(Questions.AsksAll);
        return Slack.PressAsync(person.Id, Reviews.Id, question.Ts, $"level.{level}");
    }

    /// <summary>The newest private message of a person, once it holds these words.</summary>
    public async Task<Ephemeral> HeardAsync(Person person, string words)
    {
        await Slack.UntilAsync(() => Slack.EphemeralsOf(person.Id).Any(Holds));
        return Slack.EphemeralsOf(person.Id).Last(Holds);

        bool Holds(Ephemeral note) => note.Text.Contains(words, StringComparison.Ordinal);
    }

    public string LinkTo(string ts, string? channel = null) =>
        Permalink.To(Slack.Workspace.Messages.Find(channel ?? Reviews.Id, ts) ?? throw new InvalidOperationException("There is no such message."), Slack.Workspace).AbsoluteUri;

    public Task<DeliveryAnswer> LevelAsync(Person person, string words = "") => Slack.CommandAsync(person.Id, Reviews.Id, $"/level {words}");

    /// <summary>Says a level by the command, which costs no post in the channel, and waits until it is saved.</summary>
    public async Task DeclareAsync(Person person, string level, string? root = null)
    {
        var saved = Saved();
        await LevelAsync(person, $"{level} {LinkTo(root ?? Root)}");
        await Slack.UntilAsync(() => Saved() > saved);

        int Saved() => Slack.EphemeralsOf(person.Id).Count(note => note.Text.StartsWith("Saved for", StringComparison.Ordinal));
    }

    /// <summary>Ana says Execution, Ben says Impact: the nudge about them, once it's posted.</summary>
    public async Task<Message> NudgedAsync(string? root = null)
    {
        await DeclareAsync(Ana, "execution", root);
        await DeclareAsync(Ben, "impact", root);
        await Slack.UntilAsync(() => Nudges(root).Count > 0);

        // A change that comes before FocusBot has noted where the nudge stands would still take it back.
        await IdleAsync();
        return Nudges(root)[0];
    }

    /// <summary>Presses a button of a message, or chooses the entry behind its menu that means the same.</summary>
    public Task<DeliveryAnswer> PressAsync(Person person, Message message, string action)
    {
        var entry = WorkableForm.In(message.Blocks).SelectMany(element => element.Options.Select(option => (element.ActionId, Value: option.Text("value") ?? "")))
            .FirstOrDefault(option => option.Value.StartsWith($"{action}|", StringComparison.Ordinal));
        return entry.Value is { Length: > 0 } value
            ? Slack.PressAsync(person.Id, message.Channel, message.Ts, entry.ActionId, value)
            : Slack.PressAsync(person.Id, message.Channel, message.Ts, action);
    }

    /// <summary>The modal on a person's screen, once it is there.</summary>
    public async Task<OpenView> FormOfAsync(Person person)
    {
        await Slack.UntilAsync(() => Slack.OpenViewOf(person.Id) is not null);
        return Slack.OpenViewOf(person.Id)!;
    }

    /// <summary>What FocusBot wrote to a person directly, but for the letter that everybody gets who invites it.</summary>
    public IReadOnlyList<Message> DirectTo(Person person) => [.. Slack.DirectMessagesOf(person.Id).Where(message => !IsWelcome(message.Text))];

    public IEnumerable<ApiCall> Calls => Slack.Calls.Where(call => !IsWelcome(call.Arguments.ToString()));

    /// <summary>Every call that FocusBot made but that letter, counted by method: one that no test announced is seen in it.</summary>
    public string Account() => string.Join(", ", Calls
        .Where(call => call.Method is not ("auth.test" or "apps.connections.open"))
        .CountBy(call => call.Method)
        .OrderBy(method => method.Key, StringComparer.Ordinal)
        .Select(method => $"{method.Key} {method.Value}"));

    /// <summary>Waits until FocusBot has nothing left to handle and nothing left to say within a minute: what has not happened by then does not happen.</summary>
    public Task IdleAsync() => IdleAsync(TimeSpan.FromMinutes(1));

    /// <param name="ahead">What is due later than that stays.</param>
    public async Task IdleAsync(TimeSpan ahead)
    {
        // A second time, because what FocusBot posts comes back to it as an event.
        for (var time = 0; time < 2; time++)
        {
            await Slack.SettledAsync();
            await this.KeptAsync($"SELECT (SELECT COUNT(*) FROM inbox) + (SELECT COUNT(*) FROM outbox WHERE state = 2 OR (due_at <= {this.In(ahead)} AND held_until <= {this.In(ahead)})) = 0");
        }
    }

    /// <summary>The next nudge is limited by Slack until the test lets it go.</summary>
    public void HoldNudge() => Slack.Misbehaviour.Limit("chat.postMessage", 1, (int)Held.TotalSeconds);

    /// <summary>Waits until FocusBot has heard so.</summary>
    public Task NudgeHeldAsync() => this.KeptAsync("SELECT COUNT(*) FROM outbox WHERE purpose = 'nudge' AND state = 1 AND held_until > 0");

    /// <summary>The limit passes, and the nudge goes if it is still due.</summary>
    public Task LetNudgeGoAsync()
    {
        Clock.Advance(Held);
        return IdleAsync();
    }

    /// <summary>Lets the time pass in which what is in doubt is looked for, until it has come so far.</summary>
    public async Task DoubtsUntilAsync(Func<bool> condition)
    {
        const string doubts = "FROM outbox WHERE state IN (3, 4)";
        await Eventually.TrueAsync(
            () =>
            {
                // What is held for longer is being looked for right now, and that must not take its whole patience.
                var ahead = this.Count($"SELECT COALESCE(MIN(held_until), 0) {doubts}") - this.In(TimeSpan.Zero);
                Clock.Advance(TimeSpan.FromMilliseconds(ahead is > 0 and < 31_000 ? ahead : 0));
                return condition();
            }, "certainty");
    }

    private static bool IsWelcome(string text) => text.Contains("Thanks for inviting me to", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await StopFocusBotAsync();
        try
        {
            await Side.DisposeAsync();
        }
        finally
        {
            Clock.Dispose();
            _folder.Dispose();
        }
    }
}
