using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Readings;

/// <summary>How often readings of a channel were right, by what their authors say, and whether that is often enough to go on.</summary>
internal static class LiveMeasureRule
{
    /// <summary>So many of the last answers count.</summary>
    public const int Last = 20;

    /// <summary>Four in five of them.</summary>
    private const int FewestRight = 16;

    public static Proportion Of(IReadOnlyCollection<ReadingAnswer> last) => new(last.Count(answer => answer.WasRight), last.Count);

    public static bool IsTooOftenWrong(Proportion measure) => measure.Total >= Last && measure.Hits < FewestRight;
}
