using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Channels;

/// <summary>Tells how often FocusBot has spoken in a channel and what it no longer goes by, so that the settings can say what they do there.</summary>
internal interface ICountNudges
{
    Task<int> NudgesSinceAsync(DbSession session, ChannelKey channel, DateTimeOffset since);

    /// <returns>The signs that are switched off in this workspace because they were too often <em>not quite</em> right, in words.</returns>
    Task<IReadOnlyList<string>> SwitchedOffAsync(DbSession session, InstallationId installation, DateTimeOffset now);

    /// <summary>What each sensitivity would have said in a channel since then.</summary>
    Task<NudgeForecast> ForecastAsync(DbSession session, ChannelKey channel, DateTimeOffset since);
}

/// <summary>What each sensitivity would have said unasked in the threads that were looked at closer, in thirty days.</summary>
/// <param name="Threads">How many these were.</param>
internal sealed record NudgeForecast(int Threads, IReadOnlyDictionary<Sensitivity, NudgeRate> Rates)
{
    private const int Fewest = 5;

    /// <summary>Fewer threads say nothing about the next month.</summary>
    public bool IsEnough => Threads >= Fewest;
}

/// <summary>How often in thirty days.</summary>
/// <param name="Questions">Private ones, where a nudge would not have been sure enough.</param>
internal readonly record struct NudgeRate(int Nudges, int Questions);
