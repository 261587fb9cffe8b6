using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>Presses under a nudge that come when they can do nothing any more: each hears why, and nothing changes.</summary>
public sealed class LatePressTests
{
    private const string Execution = "nudge.forward.execution", Mute = "nudge.mute", NotQuite = "nudge.not-quite", Remove = "nudge.remove";

    [Theory]
    [InlineData(Execution)]
    [InlineData(Mute)]
    [InlineData(NotQuite)]
    public async Task Who_has_left_the_channel_changes_nothing_in_it(string action)
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.Slack.LeaveAsync(world.Ben.Id, world.Reviews.Id);
        await world.IdleAsync();

        await world.PressAsync(world.Ben, nudge, action);
        await world.HeardAsync(world.Ben, "You’ve left this channel");

        await ChangedNothingAsync(world);
    }

    [Fact]
    public async Task Who_comes_back_presses_like_everybody_else()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.Slack.LeaveAsync(world.Ben.Id, world.Reviews.Id);
        await world.Slack.JoinAsync(world.Ben.Id, world.Reviews.Id);
        await world.IdleAsync();

        await world.PressAsync(world.Ben, nudge, Execution);

        await world.Slack.UntilAsync(() => world.Nudges()[0].Text.Contains("<@U0BEN> suggests", StringComparison.Ordinal));
    }

    /// <summary>Slack's line that they came back may have been missed; what they write shows it as well.</summary>
    [Fact]
    public async Task Who_writes_in_the_channel_is_back_in_it()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.Slack.LeaveAsync(world.Ben.Id, world.Reviews.Id);
        await world.IdleAsync();
        world.Slack.Workspace.Channels.Change(world.Reviews.Id, channel => channel with { Members = channel.Members.Add(world.Ben.Id) });
        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "Here I am again.", world.Root);
        await world.IdleAsync();

        await world.PressAsync(world.Ben, nudge, Execution);

        await world.Slack.UntilAsync(() => world.Nudges()[0].Text.Contains("<@U0BEN> suggests", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_left_the_channel_is_named_in_no_nudge()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.DeclareAsync(world.Ana, "execution");
        await world.Slack.LeaveAsync(world.Ana.Id, world.Reviews.Id);
        await world.IdleAsync();

        await world.DeclareAsync(world.Ben, "impact");

        await world.IdleAsync();
        Assert.Empty(world.Said());
    }

    [Theory]
    [InlineData(Execution)]
    [InlineData(Mute)]
    [InlineData(NotQuite)]
    [InlineData(Remove)]
    public async Task In_an_archived_channel_nothing_changes(string action)
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.Slack.ArchiveAsync(world.Cara.Id, world.Reviews.Id);
        await world.IdleAsync();

        await world.PressAsync(world.Ana, nudge, action);
        await world.HeardAsync(world.Ana, "This channel is archived");

        await ChangedNothingAsync(world);
    }

    [Fact]
    public async Task In_a_channel_that_was_archived_without_a_word_the_presser_hears_why_nothing_changed()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        world.Slack.Workspace.Channels.Change(world.Reviews.Id, channel => channel with { IsArchived = true });

        await world.PressAsync(world.Ana, nudge, Execution);

        await world.Slack.UntilAsync(() => world.DirectTo(world.Ana).Any(message => message.Text.Contains("is archived", StringComparison.Ordinal)));
        await world.IdleAsync();
        Assert.Single(world.DirectTo(world.Ana));
    }

    [Theory]
    [InlineData(Execution)]
    [InlineData(Mute)]
    [InlineData(NotQuite)]
    public async Task Where_FocusBot_was_switched_off_since_nothing_changes(string action)
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.SetModeAsync("off");

        await world.PressAsync(world.Ben, nudge, action);
        await world.HeardAsync(world.Ben, "switched me off");

        await ChangedNothingAsync(world);
    }

    [Fact]
    public async Task A_facilitator_removes_a_nudge_also_where_FocusBot_is_off()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.SetModeAsync("off");

        await world.PressAsync(world.Ana, nudge, Remove);

        await world.Slack.UntilAsync(() => world.Nudges().Count == 0);
    }

    [Fact]
    public async Task Where_FocusBot_was_sent_away_the_presser_hears_so()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.Slack.LeaveAsync(world.Slack.Bot, world.Reviews.Id);
        await world.Slack.RaiseAsync(new() { ["type"] = "channel_left", ["channel"] = world.Reviews.Id, ["event_ts"] = "1900000000.000100" });
        await world.IdleAsync();

        await world.PressAsync(world.Ana, nudge, Execution);

        await world.HeardAsync(world.Ana, "/invite @FocusBot");
    }

    /// <summary>Whoever pressed had not seen yet that it's gone.</summary>
    [Theory]
    [InlineData(Execution)]
    [InlineData(Mute)]
    [InlineData(NotQuite)]
    [InlineData("nudge.why")]
    public async Task Under_a_nudge_that_somebody_deleted_nothing_changes_and_the_pair_gets_no_other(string action)
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.Slack.DeleteAsync(world.Slack.Bot, world.Reviews.Id, nudge.Ts);
        await world.KeptAsync("SELECT COUNT(*) FROM nudge WHERE state = 6");
        world.Slack.Workspace.Messages.Add(nudge);

        await world.PressAsync(world.Ben, nudge, action);
        await world.HeardAsync(world.Ben, "This nudge is no longer there");
        await world.DeclareAsync(world.Ben, "optics");

        await ChangedNothingAsync(world);
        Assert.Equal(nudge.Text, Assert.Single(world.Nudges()).Text);
    }

    [Fact]
    public async Task A_form_that_comes_back_when_its_nudge_was_deleted_is_answered_and_counts_for_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Ben, nudge, NotQuite);
        var form = await world.FormOfAsync(world.Ben);
        await world.Slack.DeleteAsync(world.Slack.Bot, world.Reviews.Id, nudge.Ts);
        await world.KeptAsync("SELECT COUNT(*) FROM nudge WHERE state = 6");

        await world.Slack.SubmitAsync(world.Ben.Id, form.Id, ("level", "optics"));
        await world.Slack.UntilAsync(() => world.DirectTo(world.Ben).Concat([]).Any(message => Says(message.Text)) || world.Slack.EphemeralsOf(world.Ben.Id).Any(note => Says(note.Text)));

        await ChangedNothingAsync(world);

        static bool Says(string text) => text.Contains("This nudge is no longer there", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nudge_that_was_deleted_while_nobody_listened_is_found_gone_by_its_next_edit()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Ben, nudge, NotQuite);
        var form = await world.FormOfAsync(world.Ben);
        world.Slack.Workspace.Messages.Remove(world.Reviews.Id, nudge.Ts);

        await world.Slack.SubmitAsync(world.Ben.Id, form.Id, ("level", "optics"));

        await world.KeptAsync("SELECT COUNT(*) FROM nudge WHERE state = 6");
        await world.IdleAsync();
        Assert.Empty(world.Said());
    }

    [Fact]
    public async Task A_form_that_comes_back_after_FocusBot_was_switched_off_counts_for_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.PressAsync(world.Ben, nudge, NotQuite);
        var form = await world.FormOfAsync(world.Ben);
        await world.SetModeAsync("off");

        await world.Slack.SubmitAsync(world.Ben.Id, form.Id, ("level", "execution"));
        await world.HeardAsync(world.Ben, "switched me off");

        await ChangedNothingAsync(world);
    }

    /// <summary>The edit that takes it back waits for Slack's limit, so its buttons are still there.</summary>
    [Theory]
    [InlineData(Execution)]
    [InlineData(Mute)]
    [InlineData(NotQuite)]
    public async Task Under_a_nudge_that_was_taken_back_nothing_changes(string action)
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        var nudge = await world.NudgedAsync();
        world.Slack.Misbehaviour.Limit("chat.update", 1, 120);
        await world.PressAsync(world.Ben, nudge, NotQuite);
        await world.Slack.SubmitAsync(world.Ben.Id, (await world.FormOfAsync(world.Ben)).Id, ("level", "execution"));
        await world.KeptAsync("SELECT COUNT(*) FROM outbox WHERE purpose = 'nudge-revision' AND held_until > 0");

        await world.PressAsync(world.Ana, nudge, action);
        await world.HeardAsync(world.Ana, "This nudge is no longer there");

        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.Slack.UntilAsync(() => world.Nudges().Count == 0);
        Assert.Contains("taken this nudge back", Assert.Single(world.Said()).Text, StringComparison.Ordinal);
    }

    private static async Task ChangedNothingAsync(ReviewWorld world)
    {
        await world.IdleAsync();
        Assert.DoesNotContain(world.Calls, call => call.Method is "chat.update");
        Assert.Equal(0, world.Count("SELECT (SELECT COUNT(*) FROM thread_mute) + (SELECT COUNT(*) FROM nudge WHERE suggested_by IS NOT NULL) + (SELECT COUNT(*) FROM moment WHERE is_not_quite = 1)"));
    }
}
