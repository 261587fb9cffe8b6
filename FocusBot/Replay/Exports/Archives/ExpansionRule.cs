namespace FocusBot.Replay.Exports.Archives;

/// <summary>How far a packed file may grow: text that people wrote packs to a tenth, a zip bomb to a thousandth.</summary>
internal static class ExpansionRule
{
    /// <summary>So many times its packed size.</summary>
    public const int MostGrowth = 200;

    /// <summary>Below this nothing is suspicious: a short file of the same words packs very well.</summary>
    private const long Harmless = 16L << 20, HarmlessInAll = 128L << 20;

    private const long LargestFile = 8L << 30;

    /// <param name="expanded">The bytes that came out of one file so far.</param>
    public static bool IsTooMuch(long expanded, long packed) =>
        expanded > LargestFile || (expanded > Harmless && expanded / MostGrowth > packed);

    /// <param name="expanded">The bytes that came out of all files so far.</param>
    /// <param name="archive">The size of the archive itself: its files may claim to share the same bytes.</param>
    public static bool IsTooMuchInAll(long expanded, long archive) =>
        expanded > HarmlessInAll && expanded / MostGrowth > archive;
}
