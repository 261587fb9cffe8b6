using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.People;

/// <summary>What one feature keeps of people. Each feature that has a column with a person's id in it registers one.</summary>
/// <remarks>A test holds the columns of the schema against those that are named here, so that a new table cannot be forgotten.</remarks>
internal interface IHoldPersonalData
{
    /// <summary>Every column in which a person's id stands.</summary>
    IReadOnlyList<PersonalColumn> Columns { get; }

    /// <summary>All that is kept of this person.</summary>
    Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person);

    /// <summary>Removes the person from every one of the columns: the row, or where the row is the team's, the id in it.</summary>
    Task DeleteAsync(DbSession session, InstallationId installation, UserId person);

    /// <summary>Removes what was kept of anybody before this moment and is kept for a limited time.</summary>
    Task ForgetAsync(DbSession session, DateTimeOffset before) => Task.CompletedTask;
}

/// <summary>A column in which a person's id stands.</summary>
internal sealed record PersonalColumn(string Table, string Column);

/// <summary>One thing that FocusBot keeps of a person, as they are shown it.</summary>
/// <param name="Kind">What it is, in a few words: rows of one kind are counted together.</param>
/// <param name="At">When it came about.</param>
/// <param name="Facts">All that is kept, by name; for the download.</param>
internal sealed record PersonalRow(string Kind, DateTimeOffset? At, IReadOnlyDictionary<string, string?> Facts)
{
    /// <summary>The one fact that is worth a line of its own; absent: it is counted alone.</summary>
    public string? Says { get; init; }

    public ChannelId? Channel { get; init; }

    /// <summary>The message it is about.</summary>
    public MessageTs? Message { get; init; }

    /// <summary>The root of the message's thread.</summary>
    public MessageTs? Root { get; init; }
}
