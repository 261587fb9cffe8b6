namespace FocusBot.Playground.Stories;

/// <summary>Something that people do in the workspace, step by step, so that somebody can watch what the app makes of it.</summary>
/// <param name="Teaser">One sentence.</param>
/// <param name="Channel">Where it happens, by name.</param>
internal sealed record Story(string Id, string Title, string Teaser, string Channel, IReadOnlyList<StoryStep> Steps);

/// <summary>One step. Which parts it needs depends on its kind.</summary>
internal sealed record StoryStep(StepKind Kind)
{
    /// <summary>Who does it, or who sees it, by name.</summary>
    public string? As { get; init; }

    /// <summary>What is typed. <c>{link}</c> is the link of the story's thread, <c>{thread}</c> its ts, <c>{day+30}</c> the day thirty days from now.</summary>
    public string? Text { get; init; }

    /// <summary>The button that is pressed, by its action id; of an entry behind a menu, how its value begins.</summary>
    public string? Button { get; init; }

    /// <summary>What is filled into the form on top of the person's screen.</summary>
    public IReadOnlyList<StoryField> Fields { get; init; } = [];

    /// <summary>What is waited for.</summary>
    public StoryThing? Thing { get; init; }

    /// <summary>Once this is there, the step is left out.</summary>
    public StoryThing? Unless { get; init; }

    /// <summary>Where the clock goes: <c>monday</c>, or so many minutes ahead, as <c>+30</c>.</summary>
    public string? To { get; init; }

    /// <summary>What becomes of the channel's huddle.</summary>
    public HuddleAct Does { get; init; }

    /// <summary>What comes now; while something is waited for, what is waited for.</summary>
    public string? Ahead { get; init; }

    /// <summary>What has just happened, and what to look at.</summary>
    public string? Caption { get; init; }

    /// <summary>What is said when the thing has not come.</summary>
    public string? Missed { get; init; }

    /// <summary>So long it is waited for, in seconds.</summary>
    public int Seconds { get; init; } = 30;
}

internal sealed record StoryField(string Name, string Value);

/// <summary>Something of the app's that can be seen in the workspace.</summary>
/// <param name="Place">Where.</param>
internal sealed record StoryThing(ThingPlace Place)
{
    /// <summary>It has a button of which the action id begins so.</summary>
    public string? Button { get; init; }

    /// <summary>Its text holds this.</summary>
    public string? Says { get; init; }

    /// <summary>For silence: so many seconds must have passed since the thread's newest message.</summary>
    public int After { get; init; }
}

internal enum StepKind
{
    Say,
    Press,
    Command,
    Submit,
    Note,
    Await,
    Clock,
    Huddle,
}

internal enum HuddleAct
{
    Begin,
    Join,
    End,
}

internal enum ThingPlace
{
    /// <summary>In the story's thread.</summary>
    Thread,

    /// <summary>In the story's channel, outside any thread.</summary>
    Channel,

    /// <summary>In the story's channel, before this person alone.</summary>
    Private,

    /// <summary>In this person's conversation with the app.</summary>
    Direct,

    /// <summary>In the thread of the channel's last huddle.</summary>
    Huddle,

    /// <summary>A form on this person's screen.</summary>
    Form,

    /// <summary>Nowhere: the app has looked at the thread, and stays silent.</summary>
    Silence,
}
