using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary><em>Change settings</em> under a letter: it's pressed in a direct message, and is about the channel that the letter is about.</summary>
public sealed class LetterDoorTests
{
    [Fact]
    public async Task The_letter_to_who_invited_FocusBot_opens_the_settings_of_its_channel_and_hears_what_was_saved()
    {
        await using var world = await ReviewWorld.StartAsync();
        await PressAsync(world, world.Ana);
        var form = await world.FormOfAsync(world.Ana);

        Assert.True((await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("mode", "private"), ("facilitators", "U0BEN"))).Accepted);

        await world.KeptAsync("SELECT COUNT(*) FROM channel_setting WHERE channel = 'C0PRODUCTREVIEWS' AND mode = 2");
        await world.KeptAsync("SELECT COUNT(*) FROM facilitator WHERE channel = 'C0PRODUCTREVIEWS' AND person = 'U0BEN'");
        await world.Slack.UntilAsync(() => world.DirectTo(world.Ana).Any(message => message.Text.Contains("2 changes", StringComparison.Ordinal)));
        await world.IdleAsync();
        Assert.Empty(world.Slack.EphemeralsOf(world.Ana.Id));
    }

    [Fact]
    public async Task What_cannot_be_set_is_said_beside_its_field_there_as_well()
    {
        await using var world = await ReviewWorld.StartAsync();
        await PressAsync(world, world.Ana);

        var sent = await world.Slack.SubmitAsync(world.Ana.Id, (await world.FormOfAsync(world.Ana)).Id, ("hold-out", "51"));

        Assert.Contains("from 0 to 50", sent.Errors["hold-out"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_the_channel_opens_nothing_by_an_old_letter()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.Slack.LeaveAsync(world.Ana.Id, world.Reviews.Id);
        await world.IdleAsync();

        await PressAsync(world, world.Ana);
        await world.HeardAsync(world.Ana, "I can’t open these settings from here");

        Assert.Null(world.Slack.OpenViewOf(world.Ana.Id));
    }

    [Fact]
    public async Task Who_lost_the_right_while_the_form_was_open_changes_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        await PressAsync(world, world.Ana);
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.LeaveAsync(world.Ana.Id, world.Reviews.Id);
        await world.IdleAsync();

        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("mode", "off"));

        Assert.Contains("You can no longer change the settings", world.Slack.OpenViewOf(world.Ana.Id)?.Definition.GetRawText(), StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM channel_setting"));
    }

    private static async Task PressAsync(ReviewWorld world, Person person)
    {
        var letter = Assert.Single(world.Slack.DirectMessagesOf(person.Id), message => message.Text.Contains("Thanks for inviting me to", StringComparison.Ordinal));
        await world.Slack.PressAsync(person.Id, letter.Channel, letter.Ts, "settings.open");
    }
}
