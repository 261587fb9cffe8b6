using System.Collections.Concurrent;
using FocusBot.Playground.World.Apps;

namespace FocusBot.Playground.World;

/// <summary>Everything that Slack would remember, in memory. Each part guards itself and hands out values.</summary>
internal sealed class Workspace
{
    /// <param name="app">What is installed; absent: FocusBot, with its command alone.</param>
    public Workspace(TimeProvider clock, InstalledApp? app = null)
    {
        App = app ?? InstalledApp.FocusBot with { Commands = [new("/level", "", "")] };
        Clock = clock;
        Channels = new(clock);
        Timestamps = new(clock);
        Triggers = new(clock);
        ResponseUrls = new(clock);
        ReadMarks = new(Timestamps.Next());
        People.Put(new Person(App.BotUser, App.BotName) { RealName = App.Name, IsBot = true });
    }

    public TimeProvider Clock { get; }

    /// <summary>Gets a new name at each start: what an app has stored about an earlier one must not seem to be about this one.</summary>
    public Team Team { get; } = new(Ids.New("T"), "kestrel-studio", "Kestrel Studio");

    public InstalledApp App { get; }

    public People People { get; } = new();

    public Channels Channels { get; }

    /// <summary>By its id.</summary>
    public ConcurrentDictionary<string, UserGroup> Groups { get; } = new();

    public Messages Messages { get; } = new();

    public Ephemerals Ephemerals { get; } = new();

    public ScheduledMessages Scheduled { get; } = new();

    public Files Files { get; } = new();

    public Views Views { get; } = new();

    public Choices Choices { get; } = new();

    public ReadMarks ReadMarks { get; }

    public Mistakes Faults { get; } = new();

    public Timestamps Timestamps { get; }

    public Triggers Triggers { get; }

    public ResponseUrls ResponseUrls { get; }

    public Changes Changes { get; } = new();

    /// <summary>Where two teams meet, the one that a person belongs to.</summary>
    public string TeamOf(Person person) => person.HomeTeam ?? Team.Id;
}
