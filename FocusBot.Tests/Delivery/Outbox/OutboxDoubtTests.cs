using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>When it cannot be known whether a parcel arrived.</summary>
public sealed class OutboxDoubtTests : OutboxTest
{
    private static readonly SendOutcome Doubtful = new SendOutcome.Doubtful("timeout");

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
        await Driver.TurnAfterAsync(Driver.Sender.Patience + TimeSpan.FromSeconds(4));
        Assert.Equal(0, Driver.Sender.Looks);
        await Driver.TurnAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Single(Driver.Sender.Sent);
        Assert.Equal(Given.Ts(9), Assert.IsType<Report.Delivered>(await Driver.ReportAsync()).Ts);
    }

    [Theory]
    [MemberData(nameof(Findable))]
    internal async Task A_post_that_is_found_neither_time_is_sent_again_under_the_same_id(Parcel parcel)
    {
        Driver.Sender.Answers(Doubtful, FakeSender.Arrived).Sights(new Sighting.Absent(), new Sighting.Absent());
        await Driver.EnqueueAsync(parcel: parcel);

        await Driver.TurnAsync();
        await Driver.LookAsync();
        await Driver.TurnAsync();
        Assert.Equal((1, 1), (Driver.Sender.Sent.Count, Driver.Sender.Looks));
        await Driver.LookOnceMoreAsync();
        await Driver.TurnAsync();

        Assert.Equal((2, 2), (Driver.Sender.Sent.Count, Driver.Sender.Looks));
        Assert.Single(Driver.Sender.Sent.Select(sent => sent.Id).Distinct());
        Assert.IsType<Report.Delivered>(await Driver.ReportAsync());
    }

    [Theory]
    [MemberData(nameof(Findable))]
    internal async Task A_post_that_arrives_later_than_anybody_waits_for_it_is_seen_at_the_second_look(Parcel parcel)
    {
        Driver.Sender.Answers(Doubtful).Sights(new Sighting.Absent(), new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await Driver.EnqueueAsync(parcel: parcel);

        await Driver.TurnAsync();
        await Driver.LookAsync();
        await Driver.LookOnceMoreAsync();
        await Driver.TurnAsync();

        Assert.Single(Driver.Sender.Sent);
        Assert.Equal(Given.Ts(9), Assert.IsType<Report.Delivered>(await Driver.ReportAsync()).Ts);
    }

    [Theory]
    [MemberData(nameof(Findable))]
    internal async Task A_post_of_which_nothing_can_be_known_is_not_repeated(Parcel parcel)
    {
        Driver.Sender.Answers(Doubtful).Sights(new Sighting.Unknowable("channel_not_found"));
        await Driver.EnqueueAsync(parcel: parcel);

        await Driver.TurnAsync();
        await Driver.LookAsync();
        await Driver.TurnAfterAsync(TimeSpan.FromHours(1));

        Assert.Single(Driver.Sender.Sent);
        Assert.Equal("unknown_outcome", await Driver.RefusalAsync());
    }

    [Fact]
    public async Task A_post_that_is_certainly_absent_is_not_sent_when_it_is_too_old_by_then()
    {
        Driver.Sender.Answers(Doubtful).Sights(new Sighting.Absent(), new Sighting.Absent());
        await Driver.EnqueueAsync(OutboxDriver.Outbound() with { LongestWait = TimeSpan.FromSeconds(40) });

        await Driver.TurnAsync();
        await Driver.LookAsync();
        await Driver.LookOnceMoreAsync();
        await Driver.TurnAsync();

        Assert.Single(Driver.Sender.Sent);
        Assert.Equal("too_old", await Driver.RefusalAsync());
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    internal async Task What_a_second_time_does_not_change_is_sent_again(Parcel parcel)
    {
        Driver.Sender.Answers(Doubtful, FakeSender.Arrived);
        await Driver.EnqueueAsync(parcel: parcel);

        await Driver.TurnAsync();
        await Driver.LookAsync();

        Assert.Equal((2, 0), (Driver.Sender.Sent.Count, Driver.Sender.Looks));
        Assert.IsType<Report.Delivered>(await Driver.ReportAsync());
    }

    [Fact]
    public async Task What_a_person_may_have_been_answered_in_place_of_a_button_is_not_whispered_too()
    {
        var whisper = new Parcel.PrivateNote(Given.Reviews, Given.Ana, Given.Root, Given.Words);
        Driver.Sender.Answers(Doubtful, new SendOutcome.Failed("circuit_open"), FakeSender.Arrived);
        await Driver.EnqueueAsync(parcel: new Parcel.Reply(Given.Address, Given.Words, ReplacesOriginal: true, whisper));

        await Driver.TurnAsync();
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(5));
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal([false, true, true], Driver.Sender.Sent.Select(sent => sent.Parcel is Parcel.Reply { Otherwise: null }));
    }

    [Theory]
    [MemberData(nameof(Lost))]
    internal async Task What_can_be_found_nowhere_is_given_up(Parcel parcel)
    {
        Driver.Sender.Answers(Doubtful);
        await Driver.EnqueueAsync(parcel: parcel);

        await Driver.TurnAsync();
        await Driver.LookAsync();

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
        Driver.Clock.Advance(Driver.Sender.Patience + Driver.Settings.DoubtGrace);
        await Driver.StartAsync();
        await Eventually.TrueAsync(async () => await Driver.OutcomeAsync() is "delivered", "the sighting");
        answer.SetResult(FakeSender.Arrived);
        await Driver.TurnAsync();

        Assert.Single(Driver.Sender.Sent);
        Assert.Equal(Given.Ts(9), Assert.IsType<Report.Delivered>(await Driver.ReportAsync()).Ts);
    }

    private Task<long> StateAsync() => Driver.Fresh.Database.ReadAsync(session => session.QueryOneAsync<long>("SELECT state FROM outbox"));
}
