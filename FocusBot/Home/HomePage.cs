using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Home;

/// <summary>What a person finds on FocusBot's own page.</summary>
internal sealed record HomePage(
    IReadOnlyList<ReviewThread> WaitingThreads, IReadOnlyList<Meeting> WaitingMeetings, IReadOnlyList<HomeChannel> Channels, PersonChoices Choices)
{
    /// <summary>Where FocusBot is installed, for links.</summary>
    public InstallationId Installation { get; init; }

    /// <summary>What was read in their own messages of the last days; absent: they are asked nothing.</summary>
    public IReadOnlyList<OwnReading>? Readings { get; init; }
}

/// <summary>How FocusBot works in one of a person's channels.</summary>
internal sealed record HomeChannel(ChannelId Id, ChannelSettings Settings, bool IsShared, TeamFocus? Focus);
