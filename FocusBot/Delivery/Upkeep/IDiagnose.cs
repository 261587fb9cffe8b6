namespace FocusBot.Delivery.Upkeep;

/// <summary>Checks one part of the set-up for <c>doctor</c>, without changing anything.</summary>
internal interface IDiagnose
{
    IAsyncEnumerable<DoctorFinding> DiagnoseAsync(CancellationToken cancellationToken);
}

/// <summary>One line of <c>doctor</c>: what was looked at, and one sentence that says what to do when it is not well.</summary>
internal sealed record DoctorFinding(DoctorFindingKind Kind, string Subject, string Sentence);

internal enum DoctorFindingKind
{
    Well,

    /// <summary>FocusBot works, but not as well as it could.</summary>
    Remark,

    /// <summary><c>doctor</c> exits with 1.</summary>
    Broken,
}
