namespace FocusBot.Replay.Exports.Faults;

/// <summary>What of an export is not read, or read with less than there should be. In the order in which it is told.</summary>
internal enum Skip
{
    /// <summary>Nobody answered in a thread, so nobody can argue past anybody.</summary>
    Lone,
    Bot,
    Notice,
    Deleted,
    Direct,
    Shared,
    Foreign,

    /// <summary>What follows is a fault of the export, or cannot be decided by what it holds; most of it gets a sentence with file and place.</summary>
    Unlisted,
    Undecided,
    Stray,
    Nested,
    NoTs,
    NoMessage,
    Backwards,
    Again,
    File,
    Path,
    List,
    Headless,
}

/// <summary>The words for what was skipped.</summary>
internal static class SkipWords
{
    /// <summary>What a number after a colon counts.</summary>
    public static string Counted(this Skip skip) => skip switch
    {
        Skip.Lone => "messages that nobody answered in a thread",
        Skip.Bot => "messages of bots, of Slack and of FocusBot",
        Skip.Notice => "notices that Slack wrote: joins, topics, pins and the like",
        Skip.Deleted => "deleted messages",
        Skip.Direct => "folders of direct messages, which FocusBot does not read",
        Skip.Shared => "channels shared with another organisation, which FocusBot does not read",
        Skip.Foreign => "messages of people from another organisation, which FocusBot does not read",
        Skip.Unlisted => "messages of people who are not in users.json, and may be of another organisation",
        Skip.Undecided => "folders that no list of the export names, which are not read",
        Skip.Stray => "files of messages that lie in no channel's folder, which are not read",
        Skip.Nested => "zip files inside, which are not opened",
        Skip.NoTs => "messages without a timestamp that can be read",
        Skip.NoMessage => "entries that are no message",
        Skip.Backwards => "messages that are older than what came before them",
        Skip.Again => "messages that came twice",
        Skip.File => "files that could not be read whole",
        Skip.Path => "files and folders that lead out of the export, or too deep into it",
        Skip.List => "lists that are missing or broken",
        Skip.Headless => "threads whose first message is missing, read from their second on",
        _ => throw new ArgumentOutOfRangeException(nameof(skip), skip, "This has no words yet."),
    };
}
