namespace FocusBot.Teams.Inference;

/// <summary>Why FocusBot infers nothing in a channel for a while. The numbers are stored: never renumber.</summary>
internal enum PauseReason
{
    /// <summary>Two private questions in a row came to nothing: nobody is asked by itself for a month. Levels are still read, for the team's week.</summary>
    Unanswered = 1,

    /// <summary>Too few of the last readings that people confirmed or corrected were right: nothing is read either, until a facilitator resumes it.</summary>
    OftenWrong = 2,
}

/// <summary>A channel in which FocusBot infers nothing for a while, or until a facilitator resumes it.</summary>
/// <param name="Until">Absent: until somebody resumes it.</param>
internal sealed record InferencePause(PauseReason Reason, DateTimeOffset Since, DateTimeOffset? Until)
{
    /// <summary>It may not even read which level a message argues from.</summary>
    public bool StopsReading => Reason is PauseReason.OftenWrong;

    public bool IsUnderWay(DateTimeOffset now) => Until is not { } end || end > now;
}
