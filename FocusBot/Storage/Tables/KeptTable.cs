using FocusBot.Conversations;

namespace FocusBot.Storage.Tables;

/// <summary>One table: whose it is, what makes a row of it unique, and which of its columns hold people and channels.</summary>
/// <remarks>From this it follows a channel to its new id, and is shown, deleted, forgotten and removed. What a table needs beside that is written out with it.</remarks>
/// <param name="Keys">The columns of its primary key, beside the installation.</param>
/// <param name="People">Every column in which a person's id stands for as long as the row does.</param>
/// <param name="Time">When a row came about.</param>
/// <param name="Owner">The folder whose stores write it.</param>
internal sealed record KeptTable(string Name, string[] Keys, PersonColumn[] People, TimeColumn? Time, string Owner)
{
    /// <summary>Its rows follow their channel to its new id.</summary>
    public bool IsOfChannel { get; init; } = Keys.Contains("channel");

    /// <summary>Columns in which a person's id may stand until what is under way is done: an event, a parcel.</summary>
    public string[] UnderWay { get; init; } = [];

    /// <summary>Columns in which what people wrote waits, sealed where the database can't wipe it.</summary>
    public string[] Sealed { get; init; } = [];

    /// <summary>Columns with tokens, sealed wherever they stand.</summary>
    public string[] Secrets { get; init; } = [];

    /// <summary>The row that a row belongs to: it is shown with what that one knows, and forgotten with it.</summary>
    public TableParent? Parent { get; init; }

    /// <summary>The row in which it stands: whenever that one ends, it ends too.</summary>
    public TableParent? EndsWith { get; init; }

    /// <summary>What goes once it is older than FocusBot keeps what it read and was told.</summary>
    public Fading Fades { get; init; }

    /// <summary>A person is shown it before everything else: it is what they chose themselves.</summary>
    public bool IsShownFirst { get; init; }

    /// <summary>A person is shown its rows by their time; otherwise as the database gives them.</summary>
    public bool IsShownByTime { get; init; }

    /// <summary>How a row is shown, where that takes more than its channel and its time.</summary>
    public Func<KeptRow, PersonalRow> Show { get; init; } = static row => row.Shown(row.Fact("channel"), row.When());

    /// <summary>No index leads to a person in it: all of it is looked through, bit by bit, after their deletion.</summary>
    public bool IsTrace { get; init; }

    /// <summary>A person's deletion leaves it alone.</summary>
    public bool OutlivesDeletion { get; init; }

    /// <summary>The installation's end leaves it alone.</summary>
    public bool OutlivesInstallation { get; init; }

    /// <summary>Takes a person out, where that takes more than their rows or the id in them.</summary>
    public Func<DbSession, InstallationId, UserId, Task>? Delete { get; init; }

    /// <summary>What a channel's new id needs before the rows follow it.</summary>
    public Func<DbSession, ChannelRename, Task>? BeforeRename { get; init; }
}

/// <summary>The table and the columns by which a row finds the one that it belongs to, beside the installation.</summary>
internal sealed record TableParent(KeptTable Table, params string[] Keys);

/// <summary>What time takes of a table.</summary>
internal enum Fading
{
    /// <summary>Nothing, or its owner's sweep sees to it.</summary>
    ByOwner,

    Rows,

    /// <summary>The people's ids; the row is the team's.</summary>
    Names,
}

/// <summary>Slack gave a channel a new id.</summary>
internal sealed record ChannelRename(InstallationId Installation, ChannelId Old, ChannelId New);
