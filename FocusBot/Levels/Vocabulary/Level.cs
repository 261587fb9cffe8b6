namespace FocusBot.Levels.Vocabulary;

/// <summary>What a message, or a person in one thread, argues from (Shreyas Doshi's three levels of product work).</summary>
/// <remarks>The order is alphabetical by habit, never a ranking: no level is better than another. <c>default</c> is <see cref="None"/>.</remarks>
internal enum Level
{
    /// <summary>No level: a greeting, thanks, a link without argument.</summary>
    None,

    /// <summary>Getting the work done: how, by whom, by when, at what cost and risk.</summary>
    Execution,

    /// <summary>The effect of the work on customers, the brand and the business.</summary>
    Impact,

    /// <summary>Internal awareness of impact and execution: who inside knows, sees, is told.</summary>
    Optics,
}
