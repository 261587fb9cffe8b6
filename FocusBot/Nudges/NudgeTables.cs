using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Reviews;
using FocusBot.Storage.Tables;

namespace FocusBot.Nudges;

internal static class NudgeTables
{
    private const string Posting = "Nudges/Posting", Interventions = "Nudges/Interventions", Checks = "Nudges/Checks", Independence = "Nudges/Independence";

    private static readonly string[] PairOfAThread = ["channel", "root", "first", "second"];

    private static readonly KeptTable Moment =
        new("moment", PairOfAThread, PairAs("moments in which two levels differed, and what FocusBot did"), new("decided_at"), Interventions)
        {
            Fades = Fading.Rows,
            IsShownByTime = true,
            Show = Intervened,
            Delete = InterventionStore.DeletePersonAsync,
        };

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        new("nudge", PairOfAThread, [.. PairAs("nudges that named you"), new("suggested_by", Suggested, Leaves.RowWithNull)], new("decided_at"), Posting)
        {
            EndsWith = ReviewTables.InThread,
            Fades = Fading.Rows,
            Show = row => row.Names("first") || row.Names("second") ? Nudged(row) : InAThread(row, level: null),
        },
        new("nudge_agreement", [.. PairOfAThread, "person"], [.. PairAs("suggestions under nudges that named you"), new("person", "suggestions that you agreed to")], new("agreed_at"), Posting)
        {
            EndsWith = ReviewTables.InThread,
            Fades = Fading.Rows,
            Show = SmallPrint,
        },
        new("nudge_decline", ["channel", "root", "person"], [new("person", "threads in which no nudge names you")], new("declined_at"), Posting)
        {
            EndsWith = ReviewTables.InThread,
            Fades = Fading.Rows,
            Show = row => InAThread(row, level: null),
        },

        // The thread stays muted: others may count on it.
        new("thread_mute", ["channel", "root"], [new("muted_by", "threads that you muted", Leaves.RowWithBlank)], new("muted_at"), Posting)
        {
            EndsWith = ReviewTables.InThread,
            Fades = Fading.Names,
            Show = row => InAThread(row, level: null),
        },
        Moment,
        new("moment_sign", [.. PairOfAThread, "sign"], PairAs("signs that counted in a moment that names you"), null, Interventions)
        {
            Parent = new(Moment, PairOfAThread),
            Fades = Fading.Rows,
            Show = SmallPrint,
        },
        new("nudge_share", [.. PairOfAThread, "person"], [.. PairAs(Shared), new("person", Shared)], new("shared_at"), Posting)
        {
            Fades = Fading.Rows,
            Show = row => row.Names("person") ? SmallPrint(row) with { Kind = "private nudges that you let the thread see" } : SmallPrint(row),
        },
        new("look", ["channel", "root"], [], new("due_at"), Checks) { UnderWay = ["parcel_key"], Fades = Fading.Rows },
        new("glance", ["channel", "root"], [], new("seen_at"), Checks),
        new("self_named", ["channel", "root"], [], new("seen_at"), Independence),
        new("quiet_offer", ["channel"], [], new("offered_at"), Independence),
    ];

    private const string Suggested = "suggestions under nudges that you made";

    private const string Shared = "private nudges about you that the other lets the thread see";

    private static PersonColumn[] PairAs(string kind) => [new("first", kind), new("second", kind)];

    /// <summary>The one level of the two that is the looker's own.</summary>
    private static Level OwnLevel(KeptRow row) => (Level)(row.Number(row.Names("first") ? "first_level" : "second_level") ?? 0);

    private static PersonalRow InAThread(KeptRow row, Level? level) =>
        row.Shown(row.Fact("channel"), row.Fact("thread_ts", "root"), row.Fact("ts"), ("level", level?.ToString()), row.When());

    private static PersonalRow SmallPrint(KeptRow row) => row.Shown(row.Fact("channel"), row.Fact("thread_ts", "root"), row.Fact("sign"));

    private static PersonalRow Nudged(KeptRow row) => InAThread(row, OwnLevel(row)) with { Says = $"a nudge named you at {OwnLevel(row)}" };

    private static PersonalRow Intervened(KeptRow row)
    {
        var (level, act) = (OwnLevel(row), (InterventionAct)(row.Number("act") ?? 0));
        var outcome = row.Number("outcome") is { } number ? $"{(Outcome)number}" : null;
        return row.Shown(row.Fact("channel"), row.Fact("thread_ts", "root"), ("level", $"{level}"), ("act", $"{act}"), ("outcome", outcome), row.When()) with
        {
            Says = act switch
            {
                InterventionAct.HoldOut => $"your argument read as {level}; FocusBot stayed silent",
                InterventionAct.Ask => $"your argument may read as {level}; FocusBot asked in private",
                InterventionAct.NudgeForDeclared => $"you said {level}; a nudge named you",
                _ => $"your argument read as {level}; a nudge named you",
            },
        };
    }
}
