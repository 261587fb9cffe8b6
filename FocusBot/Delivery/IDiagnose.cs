namespace FocusBot.Delivery;

/// <summary>Checks one part of the set-up for <c>doctor</c>, without changing anything.</summary>
public interface IDiagnose
{
    IAsyncEnumerable<Finding> DiagnoseAsync(CancellationToken cancellationToken);
}

/// <summary>One line of <c>doctor</c>: what was looked at, and one sentence that says what to do when it is not well.</summary>
public sealed record Finding(FindingKind Kind, string Subject, string Sentence);

public enum FindingKind
{
    Well,

    /// <summary>FocusBot works, but not as well as it could.</summary>
    Remark,

    /// <summary><c>doctor</c> exits with 1.</summary>
    Broken,
}
