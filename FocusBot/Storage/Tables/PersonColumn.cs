namespace FocusBot.Storage.Tables;

/// <summary>A column in which a person's id stands.</summary>
/// <param name="Kind">What such a row is to that person, in a few words: rows of one kind are counted together.</param>
/// <param name="Leaves">What a deletion leaves of the row.</param>
internal sealed record PersonColumn(string Name, string Kind, Leaves Leaves = Leaves.Nothing)
{
    /// <summary>The id is in a path of several parts.</summary>
    public bool IsPath { get; init; }
}

/// <summary>What is left of a row when the person in it has their data deleted.</summary>
internal enum Leaves
{
    Nothing,

    /// <summary>The row is also others': it stays, and nobody is named in it.</summary>
    RowWithNull,

    /// <summary>The same, where the column may not be empty.</summary>
    RowWithBlank,
}

/// <summary>The column that says when a row came about.</summary>
/// <param name="IsTs">It is the time of a message, written as Slack does; otherwise milliseconds.</param>
internal sealed record TimeColumn(string Name, bool IsTs = false)
{
    public static TimeColumn Ts { get; } = new("ts", IsTs: true);
}
