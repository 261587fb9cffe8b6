namespace FocusBot.Summaries.Week;

/// <summary>How often people found that a live review had discussed what its decision needed, as its thread was told.</summary>
/// <param name="People">At least so many.</param>
internal sealed record VerdictCount(int Yes, int Partly, int No, int People)
{
    public static VerdictCount Empty { get; } = new(0, 0, 0, 0);

    /// <summary>At which level they mostly talked.</summary>
    public LevelMix Talked { get; init; } = LevelMix.Empty;

    /// <summary>As far as it may be shown: a few who agreed that their review's thread is told didn't agree to more.</summary>
    public VerdictCount From(int fewestPeople) =>
        People < fewestPeople ? Empty : Talked.People < fewestPeople ? this with { Talked = LevelMix.Empty } : this;

    public int Verdicts => Yes + Partly + No;
}
