namespace FocusBot.Reviews.Exchanges.Verdicts;

/// <summary>What a confidence is enough for. In the order of how much it takes.</summary>
internal enum MismatchAction
{
    /// <summary>Nothing.</summary>
    StaySilent,

    /// <summary>Asking the two privately for their level.</summary>
    Ask,

    /// <summary>Nudging them.</summary>
    Nudge,
}
