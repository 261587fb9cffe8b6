namespace FocusBot.Summaries.Week;

/// <summary>How often people found after a live review that they had talked at the level they meant, and how many people that were.</summary>
internal sealed record VerdictCount(int Yes, int Partly, int No, int People)
{
    public static VerdictCount Empty { get; } = new(0, 0, 0, 0);

    public int Verdicts => Yes + Partly + No;
}
