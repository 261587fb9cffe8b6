using System.Text.Json;
using FocusBot.Playground.Base;
using FocusBot.Playground.World;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>What there was to see while a story showed one caption: in the panel, in the thread, in the channel, and by one person alone.</summary>
internal sealed record PlayedScene
{
    /// <summary>Of the thread's messages, oldest first.</summary>
    public IReadOnlyList<string?> Levels { get; private init; } = [];

    public string State { get; private init; } = "";

    public string Sentence { get; private init; } = "";

    public double Sureness { get; private init; }

    /// <summary>What FocusBot has said in the story's thread.</summary>
    public IReadOnlyList<Message> Said { get; private init; } = [];

    /// <summary>What FocusBot has said in the threads of huddles.</summary>
    public IReadOnlyList<Message> InTheHuddle { get; private init; } = [];

    public DateTimeOffset Now { get; private init; }

    private IReadOnlyList<Ephemeral> Alone { get; init; } = [];

    private IReadOnlyDictionary<string, IReadOnlyList<Message>> DirectsTo { get; init; } = new Dictionary<string, IReadOnlyList<Message>>();

    private IEnumerable<Message> Directs => DirectsTo.Values.SelectMany(messages => messages);

    private IReadOnlyDictionary<string, string> Forms { get; init; } = new Dictionary<string, string>();

    private Dictionary<string, Person> People { get; init; } = new Dictionary<string, Person>();

    public static async Task<PlayedScene> OfAsync(PlayedHost host, JsonElement current)
    {
        var scene = new PlayedScene
        {
            Now = host.Of<MovableClock>().GetUtcNow(),
            Alone = [.. host.Slack.Workspace.Ephemerals.All.Where(note => note.IsShown)],
            People = host.Slack.Workspace.People.All.ToDictionary(person => person.Name),
            DirectsTo = host.Slack.Workspace.People.All.ToDictionary(person => person.Name, IReadOnlyList<Message> (person) => [.. host.Slack.DirectMessagesOf(person.Id)]),
            InTheHuddle = [.. host.Slack.Workspace.Channels.All.SelectMany(channel => host.Slack.Workspace.Messages.In(channel.Id)).Where(message => message.Huddle is not null)
                .SelectMany(huddle => host.Slack.ThreadOf(huddle.Channel, huddle.Ts)).Where(message => message.BotId is not null)],
            Forms = host.Slack.Workspace.People.All.Where(person => host.Slack.OpenViewOf(person.Id) is not null)
                .ToDictionary(person => person.Name, person => System.Text.RegularExpressions.Regex.Unescape(host.Slack.OpenViewOf(person.Id)!.Definition.GetRawText())),
        };
        if (current.GetProperty("thread_ts").GetString() is not { } root || current.GetProperty("channel").GetString() is not { } channel)
        {
            return scene;
        }

        var insight = await host.InsightAsync(channel, root);
        InsightTests.ShowsOnlyLevelsOfMessages(insight);
        var pairs = insight.GetProperty("pairs");
        return scene with
        {
            Levels = [.. insight.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("level").GetString())],
            State = insight.GetProperty("verdict").GetProperty("state").GetString() ?? "",
            Sentence = insight.GetProperty("verdict").GetProperty("sentence").GetString() ?? "",
            Sureness = pairs.GetArrayLength() > 0 ? pairs[0].GetProperty("confidence").GetDouble() : 0,
            Said = [.. host.Slack.ThreadOf(channel, root).Where(message => message.BotId is not null)],
        };
    }

    /// <summary>This person alone has seen these words.</summary>
    public bool Hears(string name, string words) => Alone.Any(note => note.User == People[name].Id && note.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>Nobody but this person has seen these words, in any form.</summary>
    public bool OnlyHears(string name, string words) =>
        Hears(name, words) && !Alone.Any(note => note.User != People[name].Id && note.Text.Contains(words, StringComparison.Ordinal)) && !Says(words);

    public Message? Direct(string words) => Directs.LastOrDefault(message => message.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>They have these words in a direct message.</summary>
    public bool TellsDirectly(string name, string words) => DirectsTo[name].Any(message => message.Text.Contains(words, StringComparison.Ordinal));

    public string Form(string name) => Forms.GetValueOrDefault(name, "");

    /// <summary>FocusBot has said so in the thread.</summary>
    public bool Says(string words) => Said.Any(message => message.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>Monday, within the ten minutes before nine, where this person lives.</summary>
    public bool IsShortlyBeforeNineOnMonday(string name)
    {
        var there = TimeZoneInfo.ConvertTime(Now, TimeZoneInfo.FindSystemTimeZoneById(People[name].Tz ?? "Etc/UTC"));
        return there is { DayOfWeek: DayOfWeek.Monday, Hour: 8, Minute: >= 50 };
    }
}
