using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Contracts;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Reviews;

/// <summary>A contract whose message Slack refuses, and one whose channel gets a new id.</summary>
public sealed class ContractFlowTests : ReviewTest
{
    [Theory]
    [InlineData("restricted_action_thread_locked", "Somebody has locked this thread")]
    [InlineData("is_archived", "This channel is archived")]
    [InlineData("too_old", "Slack didn’t take it in time")]
    public async Task What_could_not_be_posted_is_told_to_whoever_said_it_and_forgotten(string reason, string told)
    {
        await World.WithThreadAsync(Given.Ben);
        World.Refuses = parcel => parcel is Parcel.ThreadPost ? reason : null;
        await World.CommandAsync(Given.Ana, "needs impact");
        await World.DeliverAsync();

        Assert.Contains(told, World.Told(Given.Ana), StringComparison.Ordinal);
        Assert.Null(await ContractAsync());

        World.Refuses = _ => null;
        await World.CommandAsync(Given.Ben, "needs impact");
        await World.DeliverAsync();
        Assert.Equal((Level.Impact, Given.Ben), ((await ContractAsync())!.Level, (await ContractAsync())!.By));
    }

    [Fact]
    public async Task An_edit_that_Slack_refuses_is_told_to_whoever_said_it()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.CommandAsync(Given.Ana, "needs impact");
        await World.DeliverAsync();
        World.Refuses = parcel => parcel is Parcel.Revision ? "restricted_action_thread_locked" : null;

        await World.CommandAsync(Given.Ben, "needs execution");
        await World.DeliverAsync();

        Assert.Contains("Somebody has locked this thread", World.Told(Given.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_still_waits_is_overtaken_by_the_next()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.CommandAsync(Given.Ana, "needs impact");
        await World.DeliverAsync();

        await World.CommandAsync(Given.Ben, "needs execution");
        await World.CommandAsync(Given.Ana, "needs optics");
        await World.DeliverAsync();

        Assert.Contains("Optics first", Texts.AsRead.Of(Assert.Single(World.SentOf<Parcel.Revision>()).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_comes_late_does_not_undo_what_was_said_later()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.CommandAsync(Given.Ana, "needs impact");

        await World.HappenAsync(new Happened.ButtonPressed(
            Given.Acme, Given.Reviews, Given.Ts(200), Given.Ben, "contract.set.optics", $"{Given.Reviews}/{Given.Root}", MessageTs.At(Given.Noon), null));
        await World.DeliverAsync();

        Assert.Equal(Level.Impact, (await ContractAsync())?.Level);
        Assert.Contains("in the meantime", World.Told(Given.Ben), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contract.differ", "nonsense")]
    [InlineData("contract.set.banana", "C0REVIEW/1772452800.000000")]
    [InlineData("contract.undo", "C0REVIEW")]
    public async Task A_button_that_makes_no_sense_gets_a_sentence(string action, string value)
    {
        await World.WithThreadAsync(Given.Ben);

        await World.PressAsync(Given.Ana, action, value);
        await World.DeliverAsync();

        Assert.Contains("This button doesn’t do anything any more", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_a_card_that_says_something_else_by_now_counts_for_nothing()
    {
        await World.WithThreadAsync(Given.Ben, Given.Cleo);
        await World.CommandAsync(Given.Ana, "needs impact");

        await World.PressAsync(Given.Cleo, "contract.differ", $"{Given.Reviews}/{Given.Root}/optics");
        await World.DeliverAsync();

        Assert.Contains("It has changed since", World.Told(Given.Cleo), StringComparison.Ordinal);
        Assert.Equal(0, await World.Fresh.Database.ReadAsync(session => ContractStore.CountDifferingAsync(session, Given.Thread)));
    }

    [Fact]
    public async Task It_follows_its_channel_to_a_new_id_and_its_old_buttons_work_there()
    {
        await World.WithThreadAsync(Given.Ben, Given.Cleo);
        await World.CommandAsync(Given.Ana, "needs impact");
        await World.DeliverAsync();
        await World.HappenAsync(new Happened.ChannelIdChanged(Given.Acme, Given.Reviews, Given.Elsewhere));

        await World.HappenAsync(new Happened.ButtonPressed(
            Given.Acme, Given.Elsewhere, Given.Ts(200), Given.Cleo, "contract.differ", $"{Given.Reviews}/{Given.Root}/impact", MessageTs.At(World.Clock.GetUtcNow()), null));
        await World.DeliverAsync();

        var there = Given.Thread with { Channel = Given.Elsewhere };
        Assert.Equal(1, await World.Fresh.Database.ReadAsync(session => ContractStore.CountDifferingAsync(session, there)));
        Assert.Equal(Level.Impact, (await World.Fresh.Database.ReadAsync(session => ContractStore.StandingAsync(session, there)))?.Level);
    }

    private Task<Contract?> ContractAsync() => World.Fresh.Database.ReadAsync(session => ContractStore.StandingAsync(session, Given.Thread));
}
