namespace FocusBot.Replay.Labels;

/// <summary>What a facilitator says of a moment when FocusBot would have spoken.</summary>
internal enum MomentLabel
{
    /// <summary>The two were stuck, at these levels: it would have been right.</summary>
    Stuck,

    /// <summary>They were fine, and it would have disturbed them.</summary>
    Fine,

    /// <summary>They were stuck, but not at these levels.</summary>
    WrongLevels,
}
