using FocusBot.Conversations;
using FocusBot.Nudges.Buttons;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using FocusBot.Tests.Reviews;

namespace FocusBot.Tests.Nudges;

/// <summary>Whole stories by the dice: people answer, change, withdraw, leave, mute, while parcels are sent early, late or not at all.</summary>
public sealed class NudgeStoryTests
{
    private static readonly UserId[] People = [Given.Ana, Given.Ben, Given.Cleo, Given.Dan];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_pair_is_nudged_twice_no_thread_more_than_three_times_and_nothing_stale_is_left_standing(int seed)
    {
        var dice = Given.Dice(seed);
        using var world = await ReviewDriver.CreateAsync();
        await world.WithThreadAsync(Given.Ben, Given.Cleo, Given.Dan);
        for (var step = 0; step < 60; step++)
        {
            await StepAsync(world, People[dice.Next(4)], dice);
        }

        await world.DeliverAsync();

        var pairs = world.Nudges.Select(post => post.Card.Parts.OfType<CardPart.Buttons>().Single().Row[0].Value).ToList();
        Assert.Equal(pairs.Distinct(), pairs);
        Assert.InRange(pairs.Count, 0, 3);
        foreach (var nudge in await world.NudgesOfThreadAsync())
        {
            Assert.NotEqual(NudgeState.OnItsWay, nudge.State);
            Assert.NotEqual(nudge.Mismatch.FirstLevel, nudge.Mismatch.SecondLevel);
        }
    }

    private static async Task StepAsync(ReviewDriver world, UserId person, Random dice)
    {
        var value = $"{Given.Reviews}/{Given.Root}";
        switch (dice.Next(10))
        {
            case 0:
                await world.PressAsync(person, "level.withdraw", value);
                break;
            case 1 when await world.NudgesOfThreadAsync() is { Count: > 0 } nudges:
                var action = dice.Next(2) == 0 ? NudgeButtons.Mute : NudgeButtons.Unmute;
                await world.PressAsync(person, action, NudgeButtons.ValueOf(nudges[dice.Next(nudges.Count)]));
                break;
            case 2 when await world.NudgesOfThreadAsync() is { Count: > 0 } nudges:
                await world.SubmitAsync(person, NotQuiteForm.Name, NudgeButtons.ValueOf(nudges[dice.Next(nudges.Count)]), ("level", DeclaredLevels.All[dice.Next(5)].Word()));
                break;
            case 3 when await world.WaitingAsync() is { Count: > 0 } waiting:
                await world.DeliverAsync(waiting[dice.Next(waiting.Count)]);
                break;
            case 4 when await world.WaitingAsync() is { Count: > 0 } waiting:
                await world.LeaseAsync(waiting[dice.Next(waiting.Count)]);
                break;
            case 5:
                await world.DeliverAsync();
                break;
            default:
                await world.AnswerAsync(person, DeclaredLevels.All[dice.Next(5)]);
                break;
        }
    }
}
