using FocusBot.Playground.World;
using static FocusBot.Tests.FrontDoor.Doors.MeetingTests;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>An answer that was promised to be nameless stays so, however few answer.</summary>
public sealed class FewAnswersTests
{
    [Fact]
    public async Task Two_answers_are_shown_only_with_both_names_whoever_asks_and_however_all_have_answered()
    {
        await using var world = await ReviewWorld.StartAsync();
        var asked = await BeginAsync(world, "<@U0BEN> launch");
        await AnswerAsync(world, world.Ben, "impact");
        await world.HeardAsync(world.Ben, "Your answer: Impact");
        await world.PressAsync(world.Ana, asked, "meeting.reveal");
        await world.HeardAsync(world.Ana, "Too few have answered");
        await AnswerAsync(world, world.Ana, "execution");
        await world.Slack.UntilAsync(() => Replies(world, asked).Count == 1);
        Assert.Contains("only once each of you", Replies(world, asked)[0].Text, StringComparison.Ordinal);
        await ShowAsync(world, world.Ben, "Impact");
        await world.PressAsync(world.Ana, asked, "meeting.reveal");
        await world.IdleAsync();

        Assert.Single(Replies(world, asked));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM meeting WHERE is_revealed = 1"));
        Assert.DoesNotContain(world.Slack.EphemeralsOf(world.Ben.Id), note => note.Text.Contains("Execution: 1", StringComparison.Ordinal));
        await ShowAsync(world, world.Ana, "Execution");
        await world.Slack.UntilAsync(() => Replies(world, asked).Count == 2);
        Assert.Contains("Execution: 1, among them <@U0ANA>.", Replies(world, asked)[^1].Text, StringComparison.Ordinal);
    }

    private static async Task ShowAsync(ReviewWorld world, Person person, string level)
    {
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, (await world.HeardAsync(person, $"Your answer: {level}")).Ts, "meeting.show");
        await world.HeardAsync(person, "The map will show your name");
    }

    [Fact]
    public async Task Of_three_answers_the_organiser_is_warned_first()
    {
        await using var world = await ReviewWorld.StartAsync();
        var dora = world.Slack.AddPerson("dora");
        var asked = await BeginAsync(world, "<@U0ANA> <@U0BEN> <@U0CARA> <@U0DORA> launch");
        foreach (var person in (Person[])[world.Ana, world.Ben, world.Cara])
        {
            await AnswerAsync(world, person, "impact");
            await world.HeardAsync(person, "Your answer: Impact");
        }

        await world.PressAsync(world.Ana, asked, "meeting.reveal");
        var warning = await world.HeardAsync(world.Ana, "Do you want to show the map now?");
        await world.IdleAsync();
        Assert.Empty(Replies(world, asked));
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, warning.Ts, "meeting.reveal-anyway");
        await world.Slack.UntilAsync(() => Replies(world, asked).Count == 1);

        Assert.Contains("3 of 4 answered", Replies(world, asked)[0].Text, StringComparison.Ordinal);
        Assert.NotNull(dora);
    }
}
