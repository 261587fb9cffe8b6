using FocusBot.Playground.Api;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>A form has three seconds to open. When they pass, a button opens it.</summary>
public sealed class LateFormTests
{
    [Fact]
    public async Task The_command_is_answered_with_a_button_that_opens_the_form()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Misbehaviour.Plan("views.open", TroubleKind.Silence);

        var asked = world.LevelAsync(world.Ana);
        await world.Slack.UntilAsync(() => world.Calls.Any(call => call.Method is "views.open"));
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await asked;
        var note = await world.HeardAsync(world.Ana, "The form took too long to open");
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, note.Ts, "form.again");
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("thread", world.Root), ("level", "impact"));
        await world.HeardAsync(world.Ana, "Your answer: Impact");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 1, views.open 2", world.Account());
    }

    [Fact]
    public async Task The_shortcut_is_answered_with_a_button_that_opens_the_form()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Misbehaviour.Plan("views.open", TroubleKind.Outage);

        await world.Slack.ShortcutAsync(world.Ana.Id, world.Reviews.Id, world.Root);
        var note = await world.HeardAsync(world.Ana, "The form took too long to open");
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, note.Ts, "form.again");
        await world.FormOfAsync(world.Ana);

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1, views.open 2", world.Account());
    }

    [Fact]
    public async Task A_command_that_is_delivered_three_times_opens_one_form_and_complains_of_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Misbehaviour.Deliveries.CopiesOfActs = 3;

        await world.LevelAsync(world.Ana);
        await world.FormOfAsync(world.Ana);

        await world.IdleAsync();
        Assert.Empty(world.Slack.EphemeralsOf(world.Ana.Id));
    }
}
