using System.Globalization;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Praise;
using FocusBot.Reviews.Threads;
using FocusBot.Storage.Tables;

namespace FocusBot.Reviews;

internal static class ReviewTables
{
    private const string Threads = "Reviews/Threads", Asking = "Reviews/Asking", Contracts = "Reviews/Contracts";
    private const string Needs = "what you said a review needs";
    private const string Private = "private questions for your level";

    private static readonly KeptTable Thread =
        new("review_thread", ["channel", "root"], [], new("last_activity", IsTs: true), Threads) { BeforeRename = ReviewStore.StaysKnownAsync };

    /// <summary>What's in a thread, whichever feature owns it, ends with it.</summary>
    public static TableParent InThread { get; } = new(Thread, "channel", "root");

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        new("review_message", ["channel", "ts"], [new("author", "messages of yours in threads (that you wrote, not what)")], TimeColumn.Ts, Threads) { EndsWith = InThread, Show = row => InAThread(row, "ts") },
        Thread,
        new("declaration", ["channel", "root", "person"], [new("person", "levels you declared")], new("declared_at"), Threads)
        {
            EndsWith = InThread,
            Fades = Fading.Rows,
            Show = Declared,
        },

        // The question is the thread's: without its row the thread would be asked a second time.
        new("question", ["channel", "root"], [new("asked_by", "threads that you had asked", Leaves.RowWithBlank)], new("asked_at"), Asking)
        {
            EndsWith = InThread,
            Fades = Fading.Names,
            Show = row => InAThread(row),
        },
        new("question_asked", ["channel", "root", "person"], [new("person", "questions that were put to you")], new("asked_at"), Asking)
        {
            EndsWith = InThread,
            Fades = Fading.Rows,
            Show = row => InAThread(row),
        },
        new("pair_question", ["channel", "root", "first", "second"], [new("first", Private), new("second", Private)], new("asked_at"), Asking)
        {
            Fades = Fading.Rows,
            IsShownByTime = true,
            Show = row => row.Shown(row.Fact("channel"), row.Fact("thread_ts", "root"), ("state", $"{(PairQuestionState?)row.Number("state")}"), row.When())
                with { Says = "I asked you privately for your level" },
        },
        new("contract", ["channel", "root"],
            [new("said_by", Needs, Leaves.RowWithBlank), new("said_by_before", Needs, Leaves.RowWithNull)], new("said_at"), Contracts)
        {
            EndsWith = InThread,
            Fades = Fading.Names,
            Show = Needed,
        },
        new("contract_differing", ["channel", "root", "person"], [new("person", "reviews whose need you see differently")], new("said_at"), Contracts)
        {
            EndsWith = InThread,
            Fades = Fading.Rows,
            Show = row => InAThread(row),
        },
        new("reading", ["channel", "ts"], [new("author", "readings of messages of yours")], TimeColumn.Ts, "Reviews/Readings")
        {
            Fades = Fading.Rows,
            IsShownByTime = true,
            Show = Read,
        },
        new("reading_answer", ["channel", "ts"], [new("author", "readings that you confirmed or corrected")], new("answered_at"), "Reviews/Readings")
        {
            Fades = Fading.Rows,
            IsShownByTime = true,
            Show = AnsweredOf,
        },
        new("praise", ["channel", "ts"], [new("author", "messages of yours that praised something")], TimeColumn.Ts, "Reviews/Praise")
        {
            Fades = Fading.Rows,
            IsShownByTime = true,
            Show = Praises,
        },
    ];

    /// <param name="message">Where the message stands that it is about.</param>
    private static PersonalRow InAThread(KeptRow row, string message = "root", string? level = null) =>
        row.Shown(row.Fact("channel"), row.Fact("thread_ts", "root"), row.Fact("ts", message), ("level", level), row.When()) with { Message = row.Ts(message) };

    private static PersonalRow Declared(KeptRow row)
    {
        var level = row.Number("level") is { } number ? ((DeclaredLevel)number).Label() : null;
        return InAThread(row, level: level) with { Says = level is null ? null : $"you declared {level}" };
    }

    private static PersonalRow Needed(KeptRow row)
    {
        var level = row.Number(row.Names("said_by") ? "level" : "level_before") is { } number ? $"{(Level)number}" : null;
        return InAThread(row, level: level) with { Says = level is null ? null : $"you said a review needs {level} first" };
    }

    private static PersonalRow Read(KeptRow row)
    {
        var (level, confidence) = ((Level)(row.Number("level") ?? 0), row.Fraction("confidence") ?? 0);
        return row.Shown(
            row.Fact("channel"), row.Fact("thread_ts", "root"), row.Fact("ts"), ("level", $"{level}"), ("confidence", confidence.ToString("0.000", CultureInfo.InvariantCulture)))
            with { Says = string.Create(CultureInfo.InvariantCulture, $"read as {level}, {confidence * 100:0} % sure") };
    }

    private static PersonalRow AnsweredOf(KeptRow row)
    {
        var (read, said) = ((Level)(row.Number("read_level") ?? 0), (Level)(row.Number("said_level") ?? 0));
        return row.Shown(row.Fact("channel"), row.Fact("ts"), ("read", $"{read}"), ("said", $"{said}"), row.When())
            with { Says = read == said ? $"you confirmed {read}" : $"you corrected {read} to {(said is Level.None ? "no level" : said)}" };
    }

    private static PersonalRow Praises(KeptRow row)
    {
        var praised = (Praised)(row.Number("kind") ?? 0);
        return row.Shown(row.Fact("channel"), row.Fact("ts"), ("praises", $"{praised}")) with { Says = $"read as praise ({praised})" };
    }
}
