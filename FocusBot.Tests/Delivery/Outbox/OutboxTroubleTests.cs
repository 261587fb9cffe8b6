using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>Limits, failures, a token that was revoked, parcels that break.</summary>
public sealed class OutboxTroubleTests : OutboxTest
{
    private static readonly Parcel First = new Parcel.ChannelPost(new("C1"), Given.Words), Second = new Parcel.ChannelPost(new("C2"), Given.Words);

    [Fact]
    public async Task A_limit_pauses_every_parcel_of_its_key_and_only_those()
    {
        LimitByChannel();
        Driver.Sender.Answers(new SendOutcome.Limited("C1", TimeSpan.FromSeconds(60)));
        await Driver.EnqueueAsync("limited", First);
        await Driver.TurnAsync();
        Driver.Sender.Answers(FakeSender.Arrived);
        await Driver.EnqueueAsync("same key", First);
        await Driver.EnqueueAsync("other key", Second);

        await Driver.TurnAsync();

        Assert.Equal([First, Second], Driver.Sender.Sent.Select(sent => sent.Parcel), ByChannel);
        Driver.Sender.Answers(FakeSender.Arrived, FakeSender.Arrived);
        await Driver.TurnAfterAsync(TimeSpan.FromSeconds(59));
        Assert.Equal(2, Driver.Sender.Sent.Count);
        await Driver.TurnAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(4, Driver.Sender.Sent.Count);
    }

    [Fact]
    public async Task A_limit_does_not_count_as_a_failure()
    {
        Driver.Sender.Answers(Enumerable.Repeat(new SendOutcome.Limited("C1", TimeSpan.FromSeconds(1)), 10)).Answers(new SendOutcome.Failed("internal_error"));
        await Driver.EnqueueAsync();
        for (var i = 0; i < 11; i++)
        {
            await Driver.TurnAfterAsync(TimeSpan.FromSeconds(1));
        }

        Driver.Sender.Answers(FakeSender.Arrived);
        await Driver.TurnAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("delivered", await Driver.OutcomeAsync());
    }

    [Fact]
    public async Task While_one_limit_pauses_a_parcel_of_another_is_not_overslept()
    {
        LimitByChannel();
        Driver.Pacing.Pause("C1", Given.Noon, TimeSpan.FromMinutes(10));
        await Driver.EnqueueAsync("paused", First);
        await Driver.EnqueueAsync(OutboxDriver.Outbound("soon", Second) with { DueAt = Given.Noon.AddSeconds(2) });

        Assert.Equal(TimeSpan.FromSeconds(2), await Driver.TurnAsync());
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_one_two_four_seconds()
    {
        Driver.Sender.Answers(Enumerable.Repeat(new SendOutcome.Failed("internal_error"), 3)).Answers(FakeSender.Arrived);
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();

        foreach (var (index, seconds) in ((int[])[1, 2, 4]).Index())
        {
            await Driver.TurnAfterAsync(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(index + 1, Driver.Sender.Sent.Count);
            await Driver.TurnAfterAsync(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal("delivered", await Driver.OutcomeAsync());
    }

    [Fact]
    public async Task A_workspace_whose_token_is_gone_is_asked_again_after_five_minutes_until_the_parcel_is_too_old()
    {
        Driver.Sender.Otherwise = new SendOutcome.Disconnected("token_revoked");
        await Driver.EnqueueAsync();
        for (var i = 0; i < 26; i++)
        {
            await Driver.TurnAfterAsync(TimeSpan.FromMinutes(2.5));
        }

        Assert.InRange(Driver.Sender.Sent.Count, 11, 13);
        Assert.Equal("too_old", await Driver.RefusalAsync());
    }

    [Fact]
    public async Task A_parcel_that_breaks_its_sender_twice_is_refused_and_the_others_go_on()
    {
        Driver.Sender.Answers(Breaks).Sights(new Sighting.Absent(), new Sighting.Absent());
        await Driver.EnqueueAsync("broken");
        await Driver.TurnAsync();
        Driver.Sender.Answers(FakeSender.Arrived);
        await Driver.EnqueueAsync("whole");
        await Driver.LookAsync();
        Assert.Equal("delivered", await Driver.OutcomeAsync("whole"));

        Driver.Sender.Answers(Breaks);
        await Driver.LookOnceMoreAsync();
        await Driver.TurnAsync();

        Assert.Equal("broken_parcel", await Driver.OutcomeAsync("broken"));
    }

    [Fact]
    public async Task A_private_parcel_that_breaks_its_sender_is_refused_at_once()
    {
        Driver.Sender.Answers(Breaks);
        await Driver.EnqueueAsync("broken", new Parcel.DirectMessage(Given.Ana, Given.Words));

        await Driver.TurnAsync();

        Assert.Equal("broken_parcel", await Driver.OutcomeAsync("broken"));
    }

    [Fact]
    public async Task A_parcel_that_breaks_over_the_answer_to_what_has_arrived_is_found()
    {
        Driver.Sender.Answers(Breaks).Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();
        await Driver.LookAsync();

        Assert.Equal("delivered", await Driver.OutcomeAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"$type\":\"carrier-pigeon\"}")]
    [InlineData("{\"$type\":\"revision\",\"Channel\":{\"Value\":\"C1\"},\"Ts\":\"yesterday\"}")]
    public async Task A_stored_parcel_that_cannot_be_read_is_refused_and_the_others_go_on(string stored)
    {
        Driver.Sender.Answers(FakeSender.Arrived);
        await Driver.EnqueueAsync("broken");
        await Driver.Fresh.Database.WriteAsync(session => session.ExecuteAsync("UPDATE outbox SET parcel = @stored", new { stored }));
        await Driver.EnqueueAsync("whole");

        await Driver.TurnAsync();

        Assert.Equal(("broken_parcel", "delivered"), (await Driver.OutcomeAsync("broken"), await Driver.OutcomeAsync("whole")));
        Assert.Contains(await Driver.ReportsAsync(), report => report is Report.Refused { Key: "broken", Reason: "broken_parcel" });
    }

    [Fact]
    public async Task No_more_than_sixteen_are_under_way_at_once()
    {
        var gate = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var i = 0; i < 40; i++)
        {
            Driver.Sender.Answers(() => gate.Task);
            await Driver.EnqueueAsync($"{i}");
        }

        await Driver.StartAsync();
        await Driver.StartAsync();
        await Eventually.TrueAsync(() => Driver.Sender.Sent.Count == 16, "sixteen");

        gate.SetResult(FakeSender.Arrived);
        await Driver.TurnAsync();
        await Driver.TurnAsync();
        await Driver.TurnAsync();
        Assert.Equal(40, Driver.Sender.Sent.Count);
    }

    private static Task<SendOutcome> Breaks() => throw new InvalidOperationException("No such card.");

    private static bool ByChannel(Parcel one, Parcel other) => Channel(one) == Channel(other);

    private static string Channel(Parcel parcel) => Assert.IsType<Parcel.ChannelPost>(parcel).Channel.Value;

    private void LimitByChannel() => Driver.Sender.Limits = parcel => [new(Channel(parcel), 100, TimeSpan.FromSeconds(1))];
}
