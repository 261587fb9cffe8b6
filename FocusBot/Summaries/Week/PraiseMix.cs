namespace FocusBot.Summaries.Week;

/// <summary>How many messages of a team praised results, launches and updates, and how many people wrote them.</summary>
internal sealed record PraiseMix(int Results, int Launches, int Updates, int People)
{
    public int Messages => Results + Launches + Updates;
}
