namespace FocusBot.Summaries.Week;

/// <summary>A channel's week as it was first shown to somebody. It's never counted again, and the same for everybody.</summary>
/// <param name="Group">Whose week it is; absent: whoever writes in review threads.</param>
/// <param name="Members">A fingerprint of who was in the group; empty without one.</param>
/// <param name="IsBlurred">The group had changed by too few people: the levels, next to earlier ones, would have told theirs.</param>
/// <param name="Threads">Review threads in which somebody replied.</param>
/// <param name="Meetings">Live reviews that people were asked about beforehand.</param>
internal sealed record WeekFigures(
    IsoWeek Week, string? Group, string Members, bool IsBlurred, int Threads, int Meetings, LevelMix Mix, PraiseMix Praise, VerdictCount Verdicts, ActCount Acts)
{
    public bool IsEmpty => Threads == 0 && Meetings == 0 && Verdicts.Verdicts == 0;

    public bool Shows(int fewestPeople) => !IsBlurred && Mix.People >= fewestPeople;
}
