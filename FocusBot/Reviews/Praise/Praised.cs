namespace FocusBot.Reviews.Praise;

/// <summary>What a message of praise is about. No kind is better than another. The numbers are stored: never renumber.</summary>
internal enum Praised
{
    /// <summary>What the work did for customers or the business: Impact.</summary>
    Results = 1,

    /// <summary>That something was built, shipped or landed: Execution.</summary>
    Launch = 2,

    /// <summary>How the work was shown or reported inside: Optics.</summary>
    Update = 3,
}
