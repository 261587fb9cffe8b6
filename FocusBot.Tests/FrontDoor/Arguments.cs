using FocusBot.Playground.World;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Tests.FrontDoor;

/// <summary>Review threads as people write them, said in a workspace message by message.</summary>
internal static class Arguments
{
    private static readonly TimeSpan Lull = new MismatchOptions().Lull, Step = TimeSpan.FromHours(12);

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

    /// <summary>A platform team's week: one argues about who hears of it, the other about getting it done.</summary>
    public static readonly string[] OpticsAgainstExecution =
    [
        "The report on Tuesday’s outage is ready. I want every VP to hear of it from us: a mail on Monday, one traffic light, names of owners, and Tom presents it at the all-hands.",
        "Backlog first. The failover drill is eight points, the certificate rotation five, both before the 15th, and I have two people until Thursday.",
        "Pernille told me that she reads about us in other teams’ updates. Leadership has no picture of this team, and that is how a team gets reorganised. Who presents on Monday?",
        "Nobody can present a drill that has not run. Three days for the drill, one for the runbook, then the rotation in two regions. Who has the pager on Thursday?",
        "You are telling me about tickets again. I am asking who upstairs knows that this team saved Thursday’s launch! Not one director could name you.",
        "And I am asking who does the drill! If I write slides on Wednesday the rotation slips past the 30th and the certificates expire.",
        "Again: a mail on Monday, to every VP, with your names in it. Visibility is the work this quarter, and nobody has answered me on it.",
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

    /// <summary>Ana, who invited FocusBot, sets by the form what it does by itself here.</summary>
    public static async Task SetModeAsync(this ReviewWorld world, string mode)
    {
        await world.LevelAsync(world.Ana, "settings");
        var form = await world.FormOfAsync(world.Ana);
        Assert.True((await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("mode", mode))).Accepted);
        await world.HeardAsync(world.Ana, "1 change");
    }

    /// <summary>A channel in which a facilitator lets FocusBot say its guesses in the thread, in a workspace where it is bolder about that than by default.</summary>
    public static async Task<ReviewWorld> StartInThreadModeAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var bolder = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { ["Mismatch:NudgeFrom"] = "0.6" };
        var world = await ReviewWorld.StartAsync(settings: bolder);
        await world.SetModeAsync("thread");
        return world;
    }

    /// <summary>Presses a button of the newest private message that holds these words.</summary>
    public static async Task PressLatestAsync(this ReviewWorld world, Person person, string words, string action)
    {
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, (await world.HeardAsync(person, words)).Ts, action);
        await world.IdleAsync(TimeSpan.Zero);
    }

    /// <summary>Lets days pass in steps in which FocusBot does what comes due.</summary>
    public static async Task ForwardAsync(this ReviewWorld world, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            world.Clock.Advance(Step);
            await world.IdleAsync(TimeSpan.Zero);
        }
    }

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
        [.. world.Said(root).Where(message => message.Text.Contains("messages read to me as", StringComparison.Ordinal))];

    /// <summary>Lets a lull pass once everything said is handled; afterwards every look that was planned has been taken.</summary>
    public static async Task RestAsync(this ReviewWorld world)
    {
        await world.IdleAsync(TimeSpan.Zero);
        do
        {
            world.Clock.Advance(Lull);
            await world.IdleAsync(TimeSpan.Zero);
        }
        while (world.Count("SELECT COUNT(*) FROM look") > 0);
    }
}
