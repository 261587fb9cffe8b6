using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>FocusBot's own post comes back as an event, which proves more than any answer.</summary>
public sealed class OwnPostTests : OutboxTest
{
    [Fact]
    public async Task It_ends_a_doubt_without_a_look()
    {
        Driver.Sender.Answers(new SendOutcome.Doubtful("timeout"));
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();

        await Driver.SawOwnPostAsync(Assert.Single(Driver.Sender.Sent).Id);
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 0), (Driver.Sender.Sent.Count, Driver.Sender.Looks));
        Assert.Equal(Given.Ts(7), Assert.IsType<Report.Delivered>(await Driver.ReportAsync()).Ts);
    }

    [Fact]
    public async Task It_may_come_before_the_senders_own_answer_and_is_reported_once()
    {
        var answer = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Driver.Sender.Answers(() => answer.Task);
        await Driver.EnqueueAsync();
        await Driver.StartAsync();
        await Eventually.TrueAsync(() => Driver.Sender.Sent.Count == 1, "the sending");

        await Driver.SawOwnPostAsync(Driver.Sender.Sent[0].Id);
        answer.SetResult(new SendOutcome.Failed("timeout"));
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Single(Driver.Sender.Sent);
        Assert.IsType<Report.Delivered>(await Driver.ReportAsync());
    }

    [Fact]
    public async Task It_may_come_after_the_senders_own_answer_too()
    {
        Driver.Sender.Answers(FakeSender.Arrived);
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();

        await Driver.SawOwnPostAsync(Driver.Sender.Sent[0].Id);

        Assert.IsType<Report.Delivered>(await Driver.ReportAsync());
    }

    [Fact]
    public async Task It_stops_a_post_that_a_look_had_missed_from_being_sent_again()
    {
        Driver.Sender.Answers(new SendOutcome.Doubtful("timeout")).Sights(new Sighting.Absent(), new Sighting.Absent());
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();
        await Driver.LookAsync();
        await Driver.LookOnceMoreAsync();

        await Driver.SawOwnPostAsync(Driver.Sender.Sent[0].Id);
        await Driver.TurnAsync();

        Assert.Single(Driver.Sender.Sent);
        Assert.IsType<Report.Delivered>(await Driver.ReportAsync());
    }

    [Fact]
    public async Task A_post_of_another_workspace_confirms_nothing()
    {
        Driver.Sender.Answers(new SendOutcome.Doubtful("timeout"));
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();

        await Driver.SawOwnPostAsync(Driver.Sender.Sent[0].Id, Given.Globex);
        await Driver.SawOwnPostAsync("nobody knows this one");

        Assert.Empty(await Driver.ReportsAsync());
        Assert.Null(await Driver.OutcomeAsync());
    }
}
