using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Reviews.Meetings;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries.Week;

/// <summary>What a summary tells of a team's last seven days.</summary>
/// <param name="Threads">Review threads in which somebody replied.</param>
/// <param name="Meetings">Live reviews that people were asked about beforehand.</param>
/// <param name="Before">The same in the four weeks before.</param>
/// <param name="Own">The level from which most of the reader's own messages of this month argued; absent: none stands out.</param>
internal sealed record TeamWeek(
    ChannelId Channel, int Threads, int Meetings, LevelMix Now, LevelMix Before, TeamFocus? Focus,
    IReadOnlyList<OutcomeCount> Moments, IReadOnlyDictionary<MeetingVerdict, int> Verdicts, Level? Own)
{
    /// <summary>From how many people up a mix is shown.</summary>
    public int FewestPeople { get; init; } = 5;

    /// <summary>What was praised in the last seven days.</summary>
    public PraiseMix Praise { get; init; } = PraiseMix.Empty;

    public bool IsEmpty => Threads == 0 && Meetings == 0 && Verdicts.Count == 0;

    public bool ShowsMix => Now.People >= FewestPeople;

    public bool ShowsBefore => Before.People >= FewestPeople;
}
