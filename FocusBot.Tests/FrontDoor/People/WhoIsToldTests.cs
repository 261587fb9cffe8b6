using System.Text.RegularExpressions;
using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>Opting out is nobody's business: whatever a facilitator tries, a colleague who has opted out looks like one who does not answer.</summary>
public sealed partial class WhoIsToldTests
{
    [Fact]
    public async Task Whatever_a_facilitator_asks_for_reads_the_same_whether_somebody_opted_out_or_is_silent() =>
        Assert.Equal(await TriedAsync(_ => Task.CompletedTask), await TriedAsync(world => OptOutAsync(world, world.Ben)));

    [Fact]
    public async Task One_of_two_who_were_asked_cannot_tell_an_opt_out_from_an_open_question()
    {
        var silent = await AskedAsync(_ => Task.CompletedTask);

        Assert.Equal(silent, await AskedAsync(world => OptOutAsync(world, world.Ben)));
        Assert.Equal(silent, await AskedAsync(NotMeAsync));
    }

    /// <summary>What Ana, who facilitates, sees of everything that she can ask for about Ben's part in a thread.</summary>
    private static async Task<string> TriedAsync(Func<ReviewWorld, Task> first)
    {
        await using var world = await ReviewWorld.StartAsync();
        await first(world);
        await world.DeclareAsync(world.Ana, "execution");
        foreach (var words in (string[])["ask", $"ask {world.LinkTo(world.Root)}", "check", $"check {world.LinkTo(world.Root)}", "meeting <@U0BEN> <@U0CARA> launch", "summary", "settings"])
        {
            await SaysAsync(world, words);
            await world.IdleAsync();
        }

        return SeenBy(world, world.Ana);
    }

    /// <summary>What Ana sees when she answers, waits, changes her mind, and the day passes.</summary>
    private static async Task<string> AskedAsync(Func<ReviewWorld, Task> other)
    {
        await using var world = await ReviewWorld.StartAsync();
        var root = (await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther)).Ts;
        var question = await world.AskedAsOneOfTwoAsync(world.Ana);
        await world.AskedAsOneOfTwoAsync(world.Ben);
        await other(world);
        foreach (var action in (string[])["level.execution", "level.impact"])
        {
            await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, question.Ts, action);
            await world.IdleAsync(TimeSpan.Zero);
        }

        await SaysAsync(world, $"check {world.LinkTo(root)}");
        await world.IdleAsync(TimeSpan.Zero);
        world.Clock.Advance(TimeSpan.FromHours(26));
        await world.KeptAsync("SELECT COUNT(*) FROM pair_question WHERE state = 4");
        await SaysAsync(world, $"check {world.LinkTo(root)}");
        await world.IdleAsync(TimeSpan.Zero);
        return SeenBy(world, world.Ana);
    }

    private static async Task SaysAsync(ReviewWorld world, string words)
    {
        var heard = Heard();
        await world.LevelAsync(world.Ana, words);
        await world.Slack.UntilAsync(() => Heard() > heard);

        int Heard() => world.Slack.EphemeralsOf(world.Ana.Id).Count + (world.Slack.OpenViewOf(world.Ana.Id) is null ? 0 : 1);
    }

    private static string SeenBy(ReviewWorld world, Person person)
    {
        var texts = world.Slack.EphemeralsOf(person.Id).Select(note => note.Text)
            .Concat(world.Slack.MessagesOf(world.Reviews.Id).Concat(world.Slack.ThreadOf(world.Reviews.Id, world.Root)).Where(message => message.BotId is not null).Select(message => message.Text))
            .Concat(world.DirectTo(person).Select(message => message.Text))
            .Append(world.Slack.OpenViewOf(person.Id)?.Definition.GetRawText() ?? "");
        return Moment().Replace(string.Join('\n', texts), "…");
    }

    private static async Task OptOutAsync(ReviewWorld world, Person person)
    {
        await world.LevelAsync(person, "me");
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, (await world.HeardAsync(person, "Show my data")).Ts, "me.opt-out");
        await world.HeardAsync(person, "You opted out on");
        await world.IdleAsync(TimeSpan.Zero);
    }

    private static async Task NotMeAsync(ReviewWorld world)
    {
        var question = await world.AskedAsOneOfTwoAsync(world.Ben);
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, question.Ts, "pair.not-me");
        await world.HeardAsync(world.Ben, "I won’t ask you in this thread");
        await world.IdleAsync(TimeSpan.Zero);
    }

    /// <summary>Dates, timestamps and ids differ from one run to the next.</summary>
    [GeneratedRegex(@"<!date[^>]*>|[0-9]{10}\.[0-9]{6}|p[0-9]{16}|[0-9a-f]{16,}|V[0-9A-F]{6,}|""block_id"":""[^""]*""")]
    private static partial Regex Moment();
}
