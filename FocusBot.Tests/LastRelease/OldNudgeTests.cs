using System.Text.Json;
using FocusBot.Playground.World;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.LastRelease;

/// <summary>The nudges that the last release posted: their buttons, which it drew itself, still work.</summary>
public sealed class OldNudgeTests
{
    private const string Root = "1772618401.706954", Nudge = "1772618402.771197", PrivateRoot = "1772618559.110992";

    [Fact]
    public async Task A_way_forward_is_suggested_and_the_old_message_says_so_in_todays_words()
    {
        await using var world = await ResumeAsync();

        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, Nudge, "nudge.forward.impact");
        await world.Slack.UntilAsync(() => Text(world).Contains("<@U0ANA> suggests starting with Impact", StringComparison.Ordinal));
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, Nudge, "nudge.agree");

        await world.Slack.UntilAsync(() => Text(world).Contains("<@U0BEN> agrees.", StringComparison.Ordinal));
        await world.IdleAsync(TimeSpan.Zero);
    }

    [Fact]
    public async Task Not_quite_corrects_it()
    {
        await using var world = await ResumeAsync();

        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, Nudge, "nudge.not-quite");
        await world.Slack.SubmitAsync(world.Ben.Id, (await world.FormOfAsync(world.Ben)).Id, ("level", "optics"));

        await world.Slack.UntilAsync(() => Text(world).Contains("<@U0BEN> argues from Optics", StringComparison.Ordinal));
        await world.IdleAsync(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("nudge.why", "Both said it themselves")]
    [InlineData("nudge.mute", "Muted, for everybody")]
    public async Task It_is_explained_and_its_thread_is_muted(string action, string heard)
    {
        await using var world = await ResumeAsync();

        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, Nudge, action);

        await world.HeardAsync(world.Ana, heard);
        await world.IdleAsync(TimeSpan.Zero);
    }

    /// <summary>Dan had pressed already, and the message is the one that Eve has open since.</summary>
    [Fact]
    public async Task What_one_of_two_had_shared_is_posted_once_the_other_does()
    {
        await using var world = await ResumeAsync();
        var eve = world.Slack.Person("eve");
        var note = world.Slack.Workspace.Ephemerals.Add(new(world.Reviews.Id, "1772618680.000100", eve.Id, "You two may be at different levels here.")
        {
            ThreadTs = PrivateRoot, Blocks = Buttons("U0DAN/U0EVE", PrivateRoot, "nudge.share"),
        });

        await world.Slack.PressAsync(eve.Id, world.Reviews.Id, note.Ts, "nudge.share");

        await world.Slack.UntilAsync(() => world.Said(PrivateRoot).Any(message => message.Text.Contains("you two may be at different levels", StringComparison.Ordinal)));
        await world.IdleAsync(TimeSpan.Zero);
    }

    private static async Task<ReviewWorld> ResumeAsync()
    {
        var world = await ReviewWorld.ResumeAsync(OldDatabase.Stopped, (path, team) => OldDatabase.WriteTo(path, team), slack =>
        {
            foreach (var root in (string[])[Root, PrivateRoot])
            {
                slack.Workspace.Messages.Add(new("C0PRODUCTREVIEWS", root, "U0ANA", "The plan."));
            }

            slack.Workspace.Messages.Add(new("C0PRODUCTREVIEWS", Nudge, slack.Bot, "<@U0ANA> and <@U0BEN>, you two are at different levels here.")
            {
                ThreadTs = Root, BotId = slack.Workspace.App.BotId,
                Blocks = Buttons("U0ANA/U0BEN", Root, "nudge.forward.execution", "nudge.forward.impact", "nudge.not-quite", "nudge.why", "nudge.mute"),
            });
        });
        return world;
    }

    private static string Text(ReviewWorld world) => world.Slack.Workspace.Messages.Find(world.Reviews.Id, Nudge)?.Text ?? "";

    /// <summary>As the last release drew them: a row of buttons, whose value names channel, thread and pair.</summary>
    private static JsonElement Buttons(string pair, string root, params string[] actions) => JsonSerializer.SerializeToElement(new object[]
    {
        new
        {
            type = "actions",
            block_id = "0-old",
            elements = actions.Select(action => new
            {
                type = "button", action_id = action, value = $"C0PRODUCTREVIEWS/{root}/{pair}", text = new { type = "plain_text", text = action },
            }),
        },
    });
}
