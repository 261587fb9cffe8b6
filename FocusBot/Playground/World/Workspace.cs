using System.Collections.Concurrent;

namespace FocusBot.Playground.World;

/// <summary>Everything that Slack would remember, in memory. Each part guards itself and hands out values.</summary>
internal sealed class Workspace
{
    /// <summary>As the app's manifest says it.</summary>
    private const string LevelHint = "[ask | check | impact | execution | optics | meeting | focus | summary | settings | me | help]";

    public Workspace(TimeProvider clock)
    {
        Clock = clock;
        Timestamps = new(clock);
        Triggers = new(clock);
        ResponseUrls = new(clock);
        ReadMarks = new(Timestamps.Next());
        People.Put(new Person(App.BotUser, App.Name.ToLowerInvariant()) { RealName = App.Name, IsBot = true });
    }

    public TimeProvider Clock { get; }

    /// <summary>Named anew at each start: what an app has stored about an earlier one must not seem to be about this one.</summary>
    public Team Team { get; } = new(Ids.New("T"), "kestrel-studio", "Kestrel Studio");

    public InstalledApp App { get; } = new("A0FOCUSBOT", "U0FOCUSBOT", "B0FOCUSBOT", "FocusBot")
    {
        Commands = [new Command("/level", "Ask a review thread which level people argue from", LevelHint)], Shortcuts = [new Shortcut("which_level", "Which level?")],
    };

    public People People { get; } = new();

    public Channels Channels { get; } = new();

    /// <summary>The people of each user group, by its id.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<string>> Groups { get; } = new();

    public Messages Messages { get; } = new();

    public Ephemerals Ephemerals { get; } = new();

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
