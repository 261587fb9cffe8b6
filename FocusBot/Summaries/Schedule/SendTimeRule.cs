namespace FocusBot.Summaries.Schedule;

/// <summary>What to do about a summary once the workspace has said who the person is now and where they live.</summary>
internal enum SendTimeStep
{
    /// <summary>Its hour is still to come there.</summary>
    Wait,
    Say,
    TooLate,
}

/// <summary>Whether the hour of a summary has come, by the time zone that the person has now.</summary>
internal static class SendTimeRule
{
    /// <param name="window">In the time zone that the person has now.</param>
    /// <param name="plan">A person who has travelled since it was planned still gets it when it was planned.</param>
    public static SendTimeStep Next(SummaryWindow window, SummaryPlan plan, DateTimeOffset now) =>
        now < window.From ? SendTimeStep.Wait
        : now < window.Until || now < plan.Until ? SendTimeStep.Say
        : SendTimeStep.TooLate;
}
