using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.People;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries.Week;

/// <summary>What a summary tells one reader of a team's last closed week.</summary>
/// <param name="Before">The levels of the weeks before, of the same team and as they were shown.</param>
/// <param name="Focus">As it is now; everybody in the channel can see it.</param>
/// <param name="Own">The level from which most of the reader's own messages of this month argued; absent: none stands out.</param>
internal sealed record TeamWeek(ChannelId Channel, WeekFigures Figures, LevelMix Before, TeamFocus? Focus, Level? Own)
{
    /// <summary>From how many people up a mix is shown.</summary>
    public int FewestPeople { get; init; } = Crowd.Fewest;

    /// <summary>The channel's summary has come to tell somebody else's week since this one was counted.</summary>
    public bool IsOfAnotherGroup { get; init; }

    public bool ShowsMix => Figures.Shows(FewestPeople);

    public bool ShowsBefore => Before.People >= FewestPeople;
}
