namespace FocusBot.Reviews.Exchanges;

/// <summary>How readily FocusBot speaks by itself in a channel.</summary>
public enum Sensitivity
{
    /// <summary>As the thresholds say.</summary>
    Normal,

    /// <summary>More sure than usual, so more seldom.</summary>
    Low,

    /// <summary>Less sure than usual, so more often, and more often wrong.</summary>
    High,
}
