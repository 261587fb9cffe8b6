namespace FocusBot.Levels.Measured;

/// <summary>How often the reader and its rule were right on real writing, from their cards. Whatever people are told of it is told from here, and a test holds it against the cards.</summary>
internal static class ReaderCard
{
    /// <summary>Of a hundred messages among strangers, whose level the encoder read rightly: in debates, and in issue trackers.</summary>
    public const int RightInDebates = 77, RightInIssues = 65;

    /// <summary>Passages of real debates and issue trackers, and how many of them hold a mismatch.</summary>
    public const int Passages = 710, Mismatches = 39;

    /// <summary>Pairs that would have been asked privately there, rightly and for nothing.</summary>
    public const int AskedRightly = 12, AskedForNothing = 12;

    /// <summary>Guesses that would have been said in the thread where a facilitator lets FocusBot, rightly and wrongly.</summary>
    public const int SaidRightly = 0, SaidWrongly = 0;
}
