namespace FocusBot.Playground.Stories;

/// <summary>How far a story has come. Values only: each step makes a new one.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Since">The ts at which it began: what was there before is not the story's.</param>
internal sealed record StoryRun(Story Story, string Channel, string Since)
{
    /// <summary>The step that is to be done next, from 0; behind the last when all is done.</summary>
    public int At { get; init; }

    /// <summary>The story's thread, once there is one.</summary>
    public string? Thread { get; init; }

    public string Caption { get; init; } = Story.Teaser;

    public bool IsWaiting { get; init; }

    public bool IsDone => At >= Story.Steps.Count;

    public StoryStep? Step => IsDone ? null : Story.Steps[At];

    /// <param name="caption">Absent: what was said before still holds.</param>
    public StoryRun Onward(string? caption) => this with { At = At + 1, IsWaiting = false, Caption = caption ?? Caption };
}
