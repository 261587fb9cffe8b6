using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery;

/// <summary>When it cannot be known whether a parcel arrived.</summary>
public sealed class OutboxDoubtTests : OutboxTest
{
    private static readonly SendOutcome Doubtful = new SendOutcome.Doubtful("timeout");
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static IEnumerable<object[]> Findable => new TheoryData<Parcel>
    {
        new Parcel.ThreadPost(Given.Reviews, Given.Root, Given.Words),
        new Parcel.ChannelPost(Given.Reviews, Given.Words),
    };

    public static IEnumerable<object[]> Repeatable => new TheoryData<Parcel>
    {
        new Parcel.Revision(Given.Reviews, Given.Ts(7), Given.Words),
        new Parcel.ThreadReading(Given.Reviews, Given.Root),
        new Parcel.Reply(Given.Address, Given.Words, ReplacesOriginal: true, Otherwise: null),
    };

    public static IEnumerable<object[]> Lost => new TheoryData<Parcel>
    {
        new Parcel.PrivateNote(Given.Reviews, Given.Ana, Given.Root, Given.Words),
        new Parcel.DirectMessage(Given.Ana, Given.Words),
        new Parcel.Reply(Given.Address, Given.Words, ReplacesOriginal: false, Otherwise: null),
    };

    [Theory]
    [MemberData(nameof(Findable))]
    internal async Task A_post_that_is_found_counts_as_delivered(Parcel parcel)
    {
        Driver.Sender.Answers(Doubtful).Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await Driver.EnqueueAsync(parcel: parcel);

        await Driver.TurnAsync();
        await Driver.TurnAsync();
        Assert.Equal(0, Driver.Sender.Looks);
        await Driver.TurnAfterAsync(Grace);

        Assert.Single(Driver.Sender.Sent);
        Assert.Equal(Given.Ts(9), Assert.IsType<Report.Delivered>(await Driver.ReportAsync()).Ts);
    }

    [Theory]
    [MemberData(nameof(Findable))]
    internal async Task A_post_that_is_absent_is_sent_again_under_the_same_id(Parcel parcel)
    {
        Driver.Sender.Answers(Doubtful, FakeSender.Arrived).Sights(new Sighting.Absent());
        await Driver.EnqueueAsync(parcel: parcel);

        await Driver.TurnAsync();
        await Driver.TurnAfterAsync(Grace);
        await Driver.TurnAsync();

        Assert.Equal(2, Driver.Sender.Sent.Count);
        Assert.Single(Driver.Sender.Sent.Select(sent => sent.Id).Distinct());
        Assert.IsType<Report.Delivered>(await Driver.ReportAsync());
    }

    [Theory]
    [MemberData(nameof(Findable))]
    internal async Task A_post_of_which_nothing_can_be_known_is_not_repeated(Parcel parcel)
    {
        Driver.Sender.Answers(Doubtful).Sights(new Sighting.Unknown(RetryAfter: null));
        await Driver.EnqueueAsync(parcel: parcel);

        await Driver.TurnAsync();
        await Driver.TurnAfterAsync(Grace);
        await Driver.TurnAfterAsync(TimeSpan.FromHours(1));

        Assert.Single(Driver.Sender.Sent);
        Assert.Equal("unknown_outcome", await Driver.RefusalAsync());
    }

    [Fact]
    public async Task A_look_that_may_help_later_is_repeated_as_long_as_the_parcel_is_not_too_old()
    {
        var later = new Sighting.Unknown(TimeSpan.FromMinutes(20));
        Driver.Sender.Answers(Doubtful).Sights(later, later, later, later);
        await Driver.EnqueueAsync();

        await Driver.TurnAsync();
        await Driver.TurnAfterAsync(Grace);
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(20));
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(20));
        Assert.Empty(await Driver.ReportsAsync());
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(20));

        Assert.Equal(4, Driver.Sender.Looks);
        Assert.Equal("unknown_outcome", await Driver.RefusalAsync());
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    internal async Task What_a_second_time_does_not_change_is_sent_again(Parcel parcel)
    {
        Driver.Sender.Answers(Doubtful, FakeSender.Arrived);
        await Driver.EnqueueAsync(parcel: parcel);

        await Driver.TurnAsync();
        await Driver.TurnAfterAsync(Grace);
        await Driver.TurnAsync();

        Assert.Equal((2, 0), (Driver.Sender.Sent.Count, Driver.Sender.Looks));
        Assert.IsType<Report.Delivered>(await Driver.ReportAsync());
    }

    [Theory]
    [MemberData(nameof(Lost))]
    internal async Task What_can_be_found_nowhere_is_given_up(Parcel parcel)
    {
        Driver.Sender.Answers(Doubtful);
        await Driver.EnqueueAsync(parcel: parcel);

        await Driver.TurnAsync();
        await Driver.TurnAfterAsync(Grace);

        Assert.Equal((1, 0), (Driver.Sender.Sent.Count, Driver.Sender.Looks));
        Assert.Equal("unknown_outcome", await Driver.RefusalAsync());
    }

    [Fact]
    public async Task A_lease_that_runs_out_leaves_a_doubt_and_never_a_second_post()
    {
        var answer = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Driver.Sender.Answers(() => answer.Task).Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await Driver.EnqueueAsync();
        await Driver.StartAsync();

        Driver.Clock.Advance(Driver.Settings.Lease);
        await Driver.StartAsync();
        await Eventually.TrueAsync(async () => await StateAsync() == 3, "the doubt");
        Driver.Clock.Advance(Grace);
        await Driver.StartAsync();
        await Eventually.TrueAsync(async () => await Driver.OutcomeAsync() is "delivered", "the sighting");
        answer.SetResult(FakeSender.Arrived);
        await Driver.TurnAsync();

        Assert.Single(Driver.Sender.Sent);
        Assert.Equal(Given.Ts(9), Assert.IsType<Report.Delivered>(await Driver.ReportAsync()).Ts);
    }

    [Fact]
    public async Task What_a_dead_process_was_sending_is_looked_for()
    {
        var never = new TaskCompletionSource<SendOutcome>();
        Driver.Sender.Answers(() => never.Task);
        await Driver.EnqueueAsync();
        await Driver.StartAsync();

        using var heir = await Driver.AfterDyingAsync();
        heir.Sender.Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await heir.TurnAsync();
        await heir.TurnAfterAsync(Grace);

        Assert.Empty(heir.Sender.Sent);
        Assert.Equal(Given.Ts(9), Assert.IsType<Report.Delivered>(await heir.ReportAsync()).Ts);
        never.SetResult(FakeSender.Arrived);
        await Driver.TurnAsync();
    }

    [Fact]
    public async Task What_a_dead_process_had_not_begun_is_sent()
    {
        await Driver.EnqueueAsync();

        using var heir = await Driver.AfterDyingAsync();
        heir.Sender.Answers(FakeSender.Arrived);
        await heir.TurnAsync();

        Assert.Single(heir.Sender.Sent);
    }

    [Fact]
    public async Task What_a_dead_process_was_looking_for_is_looked_for_again()
    {
        Driver.Sender.Answers(Doubtful);
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();
        await Driver.Fresh.Database.WriteAsync(session => session.ExecuteAsync("UPDATE outbox SET leased_until = 99999999999999"));

        using var heir = await Driver.AfterDyingAsync();
        heir.Sender.Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await heir.TurnAfterAsync(Grace);

        Assert.IsType<Report.Delivered>(await heir.ReportAsync());
    }

    [Fact]
    public async Task A_look_that_breaks_gives_that_parcel_up_and_the_others_go_on()
    {
        Driver.Sender.Answers(Doubtful, FakeSender.Arrived).BreaksWhenLooking();
        await Driver.EnqueueAsync("a");

        await Driver.TurnAsync();
        await Driver.EnqueueAsync("b");
        await Driver.TurnAfterAsync(Grace);

        Assert.Equal(("unknown_outcome", "delivered"), (await Driver.OutcomeAsync("a"), await Driver.OutcomeAsync("b")));
    }

    private Task<long> StateAsync() => Driver.Fresh.Database.ReadAsync(session => session.QueryOneAsync<long>("SELECT state FROM outbox"));
}
