using FocusBot.Playground.World;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Tests.FrontDoor;

/// <summary>Review threads as people write them, said in a workspace message by message.</summary>
internal static class Arguments
{
    private static readonly TimeSpan Lull = new MismatchOptions().Lull;

    /// <summary>The product manager and the chief executive, each at their own level, and stuck.</summary>
    public static readonly string[] PastEachOther =
    [
        "Review of the companion app: pairing, theft alarm and ride log are code complete, 41 of 46 tickets are closed, beta on the 12th, store submission on the 26th.",
        "Help me with one thing. A mother has just paid 5,900 and stands in the rain with two kids in the box, trying to unlock it from her phone. What is that like for her?",
        "Unlock was in milestone three, that one is closed. The remaining risk is the firmware, they promised the fix for the 9th. If it slips we have three days of buffer.",
        "I asked something else though. Does she curse us, or does she tell the other parents how much she loves the bike? Those ten seconds are the whole company to me.",
        "We have a performance ticket for that. Target four seconds, Ravi says five points. I can pull it into the sprint before the 12th if the export moves to the next release.",
        "You keep giving me dates and I believe your dates! I am asking whether this thing makes customers love the bike more or less.",
        "Understood. So do we move the 26th? I need a yes or no today, the store review takes five working days.",
    ];

    /// <summary>Two plans at one level, argued hotly.</summary>
    public static readonly string[] AtOneLevel =
    [
        "We ship the migration in two steps: first the read path on Monday, then the write path a week later.",
        "No, two steps double the work. One cut-over on the weekend, rollback script ready, and we are done by Sunday night.",
        "A weekend cut-over needs four people on call and we have two. The rollback was never rehearsed, so the date is a guess!",
        "The rehearsal takes half a day on Thursday. You add a week of double writes that nobody has estimated!",
        "Double writes are in the plan since sprint nine, eight points, and Ravi owns them.",
        "Ravi is on leave from Friday. So who does the second step, and by when?",
    ];

    /// <summary>One says the odd lines, the other the even ones, and the thread rests.</summary>
    /// <returns>The root.</returns>
    public static async Task<Message> ArgueAsync(this ReviewWorld world, Person one, Person other, IReadOnlyList<string> lines)
    {
        var root = await world.SayArgumentAsync(one, other, lines);
        await world.RestAsync();
        return root;
    }

    /// <summary>The same, and the lull is still to come.</summary>
    public static async Task<Message> SayArgumentAsync(this ReviewWorld world, Person one, Person other, IReadOnlyList<string> lines)
    {
        var root = await world.Slack.SayAsync(one.Id, world.Reviews.Id, lines[0]);
        for (var i = 1; i < lines.Count; i++)
        {
            await world.Slack.SayAsync((i % 2 == 0 ? one : other).Id, world.Reviews.Id, lines[i], root.Ts);
        }

        return root;
    }

    /// <summary>The nudges about what was read, in one thread.</summary>
    public static IReadOnlyList<Message> WrittenNudges(this ReviewWorld world, string root) =>
        [.. world.Said(root).Where(message => message.Text.Contains("argument reads as", StringComparison.Ordinal))];

    /// <summary>Lets a lull pass once everything said is handled; afterwards every look that was planned has been taken.</summary>
    public static async Task RestAsync(this ReviewWorld world)
    {
        await world.IdleAsync(TimeSpan.Zero);
        do
        {
            world.Clock.Forward(Lull);
            await world.IdleAsync(TimeSpan.Zero);
        }
        while (world.Count("SELECT COUNT(*) FROM look") > 0);
    }
}
