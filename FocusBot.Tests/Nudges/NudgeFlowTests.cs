using FocusBot.Conversations;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Nudges.Buttons;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using FocusBot.Tests.Reviews;
using FocusBot.Tests.Texts;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Nudges;

public sealed class NudgeFlowTests : ReviewTest
{
    private const string Value = "C0REVIEW/1772452800.000000/U0ANA/U0BEN";

    private IReadOnlyList<Parcel.Revision> Revisions => World.SentOf<Parcel.Revision>();

    [Fact]
    public async Task Two_people_who_declare_different_levels_get_one_nudge_in_the_thread()
    {
        await MismatchAsync();

        var nudge = Assert.Single(World.Nudges);
        Assert.Equal((Given.Reviews, Given.Root), (nudge.Channel, nudge.Root));
        Assert.Contains("@Ana argues from Impact:", AsRead.Of(nudge.Card), StringComparison.Ordinal);
        Assert.Contains("@Ben argues from Execution:", AsRead.Of(nudge.Card), StringComparison.Ordinal);
        Assert.Equal(NudgeState.InTheThread, Assert.Single(await World.NudgesOfThreadAsync()).State);
    }

    [Fact]
    public async Task Levels_that_are_made_equal_before_sending_cancel_it_and_a_new_difference_brings_it_back()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Impact);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Execution);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);
        await World.DeliverAsync();
        Assert.Empty(World.Nudges);
        Assert.Empty(await World.NudgesOfThreadAsync());

        await World.AnswerAsync(Given.Ben, DeclaredLevel.Optics);
        await World.DeliverAsync();

        Assert.Contains("@Ben argues from Optics", AsRead.Of(Assert.Single(World.Nudges).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_that_changes_before_sending_is_the_one_that_is_said()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Impact);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Execution);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Optics);

        await World.DeliverAsync();

        Assert.Contains("@Ben argues from Optics", AsRead.Of(Assert.Single(World.Nudges).Card), StringComparison.Ordinal);
        Assert.Empty(Revisions);
    }

    [Fact]
    public async Task A_nudge_that_could_no_longer_be_stopped_is_taken_back_when_it_arrives()
    {
        var onItsWay = await OnItsWayAsync();

        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);
        await World.DeliverAsync(onItsWay);
        await World.DeliverAsync();

        Assert.StartsWith("I’ve taken this nudge back", AsRead.Of(Assert.Single(Revisions).Card), StringComparison.Ordinal);
        Assert.Equal(NudgeState.TakenBack, Assert.Single(await World.NudgesOfThreadAsync()).State);
    }

    [Fact]
    public async Task A_nudge_that_could_no_longer_be_stopped_is_restated_when_the_levels_still_differ()
    {
        var onItsWay = await OnItsWayAsync();

        await World.AnswerAsync(Given.Ben, DeclaredLevel.Optics);
        await World.DeliverAsync(onItsWay);
        await World.DeliverAsync();

        Assert.Contains("@Ben argues from Optics", AsRead.Of(Assert.Single(Revisions).Card), StringComparison.Ordinal);
        Assert.Single(World.Nudges);
    }

    [Fact]
    public async Task A_muted_thread_gets_no_more_nudges_until_the_mute_is_lifted()
    {
        await MismatchAsync(Given.Cleo);
        await World.PressAsync(Given.Cleo, NudgeButtons.Mute, Value);
        await World.DeliverAsync();
        Assert.StartsWith("Muted, for everybody", World.Told(Given.Cleo), StringComparison.Ordinal);
        await World.AnswerAsync(Given.Cleo, DeclaredLevel.Optics);
        await World.DeliverAsync();
        Assert.Single(World.Nudges);

        await World.PressAsync(Given.Cleo, NudgeButtons.Unmute, Value);
        await World.DeliverAsync();

        Assert.Equal(3, World.Nudges.Count);
        Assert.StartsWith("Unmuted", World.Told(Given.Cleo), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Muting_stops_what_is_on_its_way()
    {
        await MismatchAsync(Given.Cleo);
        await World.AnswerAsync(Given.Cleo, DeclaredLevel.Optics);

        await World.PressAsync(Given.Ana, NudgeButtons.Mute, Value);
        await World.DeliverAsync();

        Assert.Single(World.Nudges);
    }

    [Fact]
    public async Task A_mute_can_be_undone_though_its_nudge_is_taken_back()
    {
        await MismatchAsync();
        await World.PressAsync(Given.Ana, NudgeButtons.Mute, Value);
        await CorrectAsync(DeclaredLevel.Impact);

        await World.PressAsync(Given.Ana, NudgeButtons.Unmute, Value);
        await World.DeliverAsync();

        Assert.StartsWith("Unmuted", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nudge_that_the_workspace_refuses_is_not_tried_again()
    {
        World.Refuses = parcel => parcel is Parcel.ThreadPost ? "is_archived" : null;
        await MismatchAsync();
        World.Refuses = _ => null;

        await World.AnswerAsync(Given.Ben, DeclaredLevel.Optics);
        await World.DeliverAsync();

        Assert.Single(World.Nudges);
        Assert.Equal(NudgeState.RefusedByWorkspace, Assert.Single(await World.NudgesOfThreadAsync()).State);
    }

    [Fact]
    public async Task Who_leaves_the_thread_before_sending_is_not_named()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Impact);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Execution);

        await World.DeleteAsync(1);
        await World.DeliverAsync();

        Assert.Empty(World.Nudges);
    }

    [Fact]
    public async Task A_channel_that_gets_a_new_id_keeps_its_nudges_and_mutes()
    {
        await MismatchAsync();
        await World.PressAsync(Given.Ana, NudgeButtons.Mute, Value);

        await World.HappenAsync(new Happened.ChannelIdChanged(Given.Acme, Given.Reviews, Given.Elsewhere));

        var moved = Given.Thread with { Channel = Given.Elsewhere };
        Assert.Single(await World.Fresh.Database.ReadAsync(session => NudgeStore.OfThreadAsync(session, moved)));
        Assert.True(await World.Fresh.Database.ReadAsync(session => NudgeStore.IsMutedAsync(session, moved)));
    }

    [Fact]
    public async Task The_buttons_of_a_nudge_still_work_when_its_channel_has_got_a_new_id()
    {
        await MismatchAsync();
        await World.HappenAsync(new Happened.ChannelIdChanged(Given.Acme, Given.Reviews, Given.Elsewhere));

        await World.HappenAsync(new Happened.ButtonPressed(
            Given.Acme, Given.Elsewhere, Given.Ts(200), Given.Ana, NudgeButtons.Mute, Value, FocusBot.Conversations.MessageTs.At(World.Clock.GetUtcNow()), Reply: null));

        Assert.True(await World.Fresh.Database.ReadAsync(session => NudgeStore.IsMutedAsync(session, Given.Thread with { Channel = Given.Elsewhere })));
    }

    private async Task MismatchAsync(params IReadOnlyList<FocusBot.Conversations.UserId> others)
    {
        await World.WithThreadAsync([Given.Ben, .. others]);
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Impact);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Execution);
        await World.DeliverAsync();
    }

    private async Task<OutboxItem> OnItsWayAsync()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Impact);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Execution);
        var nudge = Assert.Single(await World.WaitingAsync(), item => item.Outbound.Purpose is "nudge");
        await World.LeaseAsync(nudge);
        return nudge;
    }

    private Task CorrectAsync(DeclaredLevel level) => World.SubmitAsync(Given.Ben, NotQuiteForm.Name, Value, ("level", level.Word()));
}
