using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>What goes, when, and once.</summary>
public sealed class OutboxTests : OutboxTest
{
    [Fact]
    public async Task A_parcel_is_sent_once_and_its_sender_hears_of_it()
    {
        Driver.Sender.Answers(FakeSender.Arrived);
        await Driver.EnqueueAsync();

        await Driver.TurnAsync();
        await Driver.TurnAsync();

        Assert.IsType<Parcel.ThreadPost>(Assert.Single(Driver.Sender.Sent).Parcel);
        Assert.Equal(new Report.Delivered(Given.Acme, "words", "key", "note", Given.Reviews, Given.Ts(7)), await Driver.ReportAsync());
    }

    [Fact]
    public async Task What_is_for_nobody_is_not_sent()
    {
        foreach (var parcel in (Parcel[])[new Parcel.PrivateNote(Given.Reviews, default, null, Given.Words), new Parcel.DirectMessage(new(""), Given.Words), new Parcel.PersonReading(default)])
        {
            Assert.False(await Driver.EnqueueAsync(parcel: parcel));
        }

        await Driver.TurnAsync();
        Assert.Empty(Driver.Sender.Sent);
    }

    [Fact]
    public async Task Who_wants_no_report_gets_none()
    {
        Driver.Sender.Answers(FakeSender.Arrived, new SendOutcome.Refused("not_in_channel"));
        await Driver.EnqueueAsync(OutboxDriver.Outbound("a") with { WantsReport = false });
        await Driver.EnqueueAsync(OutboxDriver.Outbound("b") with { WantsReport = false });

        await Driver.TurnAsync();

        Assert.Empty(await Driver.ReportsAsync());
    }

    [Fact]
    public async Task A_reading_comes_back_with_what_was_read()
    {
        Driver.Sender.Answers(new SendOutcome.Read([new(Given.Root, Given.Ana), new(Given.Ts(1), Given.Ben)]));
        await Driver.EnqueueAsync(parcel: new Parcel.ThreadReading(Given.Reviews, Given.Root));

        await Driver.TurnAsync();

        Assert.Equal([new(Given.Root, Given.Ana), new(Given.Ts(1), Given.Ben)], Assert.IsType<Report.ThreadRead>(await Driver.ReportAsync()).Messages);
    }

    [Fact]
    public async Task A_parcel_waits_for_its_due_time()
    {
        await Driver.EnqueueAsync(OutboxDriver.Outbound() with { DueAt = Given.Noon.AddSeconds(10) });

        Assert.Equal(TimeSpan.FromSeconds(10), await Driver.TurnAsync());

        Driver.Sender.Answers(FakeSender.Arrived);
        await Driver.TurnAfterAsync(TimeSpan.FromSeconds(10));
        Assert.Single(Driver.Sender.Sent);
    }

    [Fact]
    public async Task An_empty_outbox_sleeps_as_long_as_it_may() => Assert.Equal(OutboxDriver.Longest, await Driver.TurnAsync());

    [Fact]
    public async Task A_key_is_taken_once_for_ever()
    {
        Driver.Sender.Answers(FakeSender.Arrived);

        Assert.True(await Driver.EnqueueAsync());
        Assert.False(await Driver.EnqueueAsync());
        await Driver.TurnAsync();
        Assert.False(await Driver.EnqueueAsync());
        await Driver.TurnAfterAsync(TimeSpan.FromDays(1));

        Assert.Single(Driver.Sender.Sent);
    }

    [Fact]
    public async Task A_key_is_unique_inside_its_installation_alone()
    {
        Assert.True(await Driver.EnqueueAsync());
        Assert.True(await Driver.EnqueueAsync(OutboxDriver.Outbound() with { Installation = Given.Globex }));
    }

    [Fact]
    public async Task What_was_refused_is_not_said_again_either()
    {
        Driver.Sender.Answers(new SendOutcome.Refused("is_archived"));
        await Driver.EnqueueAsync();

        await Driver.TurnAsync();

        Assert.Equal("is_archived", await Driver.RefusalAsync());
        Assert.False(await Driver.EnqueueAsync());
    }

    [Fact]
    public async Task What_is_cancelled_in_time_is_not_sent_and_may_be_said_later()
    {
        await Driver.EnqueueAsync();

        Assert.True(await Driver.CancelAsync());
        await Driver.TurnAsync();

        Assert.Empty(Driver.Sender.Sent);
        Assert.False(await Driver.CancelAsync());
        Assert.True(await Driver.EnqueueAsync());
    }

    [Fact]
    public async Task What_is_being_sent_can_no_longer_be_cancelled()
    {
        var answer = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Driver.Sender.Answers(() => answer.Task);
        await Driver.EnqueueAsync();
        await Driver.StartAsync();

        Assert.False(await Driver.CancelAsync());

        answer.SetResult(FakeSender.Arrived);
        await Driver.TurnAsync();
        Assert.Equal("delivered", await Driver.OutcomeAsync());
    }

    [Fact]
    public async Task What_waits_for_another_try_can_be_cancelled()
    {
        Driver.Sender.Answers(new SendOutcome.Failed("internal_error"));
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();

        Assert.True(await Driver.CancelAsync());
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Single(Driver.Sender.Sent);
    }

    [Fact]
    public async Task What_is_too_old_is_dropped_and_not_sent_late()
    {
        await Driver.EnqueueAsync(OutboxDriver.Outbound() with { LongestWait = TimeSpan.FromMinutes(5) });

        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Empty(Driver.Sender.Sent);
        Assert.Equal("too_old", await Driver.RefusalAsync());
    }

    [Fact]
    public async Task Parcels_of_one_limit_go_in_the_order_in_which_they_were_enqueued()
    {
        Driver.Sender.Otherwise = FakeSender.Arrived;
        Driver.Sender.Limits = _ => [new("channel", 1, TimeSpan.FromSeconds(1))];
        for (var i = 0; i < 5; i++)
        {
            await Driver.EnqueueAsync($"{i}", new Parcel.ChannelPost(new($"C{i}"), Given.Words));
        }

        for (var i = 0; i < 5; i++)
        {
            await Driver.TurnAsync();
            await Driver.TurnAsync();
            Assert.Equal(i + 1, Driver.Sender.Sent.Count);
            Driver.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["C0", "C1", "C2", "C3", "C4"], Driver.Sender.Sent.Select(sent => Assert.IsType<Parcel.ChannelPost>(sent.Parcel).Channel.Value));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_holds_up_nothing_that_may_go_at_once()
    {
        Driver.Sender.Answers(FakeSender.Arrived);
        await Driver.EnqueueAsync();

        await Driver.TurnAfterAsync(TimeSpan.FromHours(-2));

        Assert.Single(Driver.Sender.Sent);
    }

    [Fact]
    public async Task What_changes_the_same_message_goes_one_after_the_other_and_the_last_word_stays_the_last()
    {
        var slow = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Driver.Sender.Answers(() => slow.Task).Answers(FakeSender.Arrived, FakeSender.Arrived);
        await Driver.EnqueueAsync("first", Revision("first"));
        await Driver.EnqueueAsync("second", Revision("second"));
        await Driver.StartAsync();
        await Eventually.TrueAsync(() => Driver.Sender.Sent.Count > 0, "the first");
        await Driver.StartAsync();

        slow.SetResult(new SendOutcome.Doubtful("timeout"));
        await Driver.TurnAsync();
        await Driver.TurnAfterAsync(TimeSpan.FromSeconds(5));
        Assert.Single(Driver.Sender.Sent);
        await Driver.LookAsync();
        await Driver.TurnAsync();

        Assert.Equal(["first", "first", "second"], Driver.Sender.Sent.Select(Heading));
    }

    [Fact]
    public async Task What_is_planned_for_later_holds_up_nothing_that_is_due()
    {
        Driver.Sender.Answers(FakeSender.Arrived);
        await Driver.EnqueueAsync(OutboxDriver.Outbound("planned", Revision("planned")) with { DueAt = Given.Noon.AddHours(1) });
        await Driver.EnqueueAsync("now", Revision("now"));

        await Driver.TurnAsync();

        Assert.Equal("delivered", await Driver.OutcomeAsync("now"));
    }

    private static Parcel.Revision Revision(string heading) => new(Given.Reviews, Given.Ts(7), Card.Of(new CardPart.Heading(heading)));

    private static string Heading(Sent sent) => Assert.IsType<CardPart.Heading>(Assert.Single(Assert.IsType<Parcel.Revision>(sent.Parcel).Card.Parts)).Text;
}
