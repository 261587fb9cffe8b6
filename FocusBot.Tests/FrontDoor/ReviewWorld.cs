using FocusBot.Playground;
using FocusBot.Playground.World;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.FrontDoor;

/// <summary>FocusBot in a workspace with a review thread: the PM details milestones, the chief executive asks about customers.</summary>
internal sealed class ReviewWorld : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ReviewWorld(SlackSide side, string transport) => (Side, Transport) = (side, transport);

    public SlackSide Side { get; }

    public string Transport { get; }

    public LocalSlack Slack => Side.Slack;

    public string Database => _folder.File("focusbot.db");

    public FocusBotHost? FocusBot { get; private set; }

    public Person Ana => Slack.Person("ana");

    public Person Ben => Slack.Person("ben");

    public Person Cara => Slack.Person("cara");

    public Channel Reviews => Slack.Channel("product-reviews");

    /// <summary>The root of the review thread.</summary>
    public string Root { get; private set; } = "";

    /// <param name="transport"><c>http</c> or <c>socket</c>.</param>
    public static async Task<ReviewWorld> StartAsync(
        string transport = "http", IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? log = null)
    {
        var world = new ReviewWorld(await SlackSide.StartAsync(transport), transport);
        await world.StartFocusBotAsync(settings, log);
        var people = ((string[])["ana", "ben", "cara"]).Select(name => world.Slack.AddPerson(name)).ToArray();
        world.Slack.AddChannel("product-reviews", people);
        await world.Slack.InviteBotAsync(world.Ana.Id, world.Reviews.Id);
        world.Root = await world.BeginThreadAsync();
        return world;
    }

    public async Task StartFocusBotAsync(IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? log = null)
    {
        FocusBot = await FocusBotHost.StartAsync(Side, Transport, Database, settings, log);
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
        Slack.UntilAsync(() => Said(root).Any(message => message.Text.StartsWith("Which level do you argue from", StringComparison.Ordinal)));

    /// <summary>Presses a button of the public question.</summary>
    public Task AnswerAsync(Person person, string level, string? root = null)
    {
        var question = Said(root).First(message => message.Text.StartsWith("Which level do you argue from", StringComparison.Ordinal));
        return Slack.PressAsync(person.Id, Reviews.Id, question.Ts, $"level.{level}");
    }

    /// <summary>The newest private message of a person, once it holds these words.</summary>
    public async Task<Ephemeral> HeardAsync(Person person, string words)
    {
        await Slack.UntilAsync(() => Slack.EphemeralsOf(person.Id).Any(Holds));
        return Slack.EphemeralsOf(person.Id).Last(Holds);

        bool Holds(Ephemeral note) => note.Text.Contains(words, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await StopFocusBotAsync();
        await Side.DisposeAsync();
        _folder.Dispose();
    }
}
