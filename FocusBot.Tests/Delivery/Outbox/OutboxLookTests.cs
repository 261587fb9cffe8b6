using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>How a parcel in doubt is looked for, when Slack or the machine stumbles over it.</summary>
public sealed class OutboxLookTests : OutboxTest
{
    private static readonly SendOutcome Doubtful = new SendOutcome.Doubtful("timeout");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public async Task A_look_over_which_Slack_stumbles_is_repeated_until_it_shows_something(int stumbles)
    {
        Driver.Sender.Answers(Doubtful)
            .Sights(Enumerable.Repeat(new Sighting.Unclear("internal_error"), stumbles))
            .Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await Driver.EnqueueAsync();

        await Driver.TurnAsync();
        await Driver.LookAsync();
        for (var i = 0; i < stumbles; i++)
        {
            Assert.Empty(await Driver.ReportsAsync());
            await Driver.TurnAfterAsync(TimeSpan.FromMinutes(5));
        }

        Assert.Equal((1, stumbles + 1), (Driver.Sender.Sent.Count, Driver.Sender.Looks));
        Assert.IsType<Report.Delivered>(await Driver.ReportAsync());
    }

    [Fact]
    public async Task The_pauses_between_looks_grow()
    {
        Driver.Sender.Answers(Doubtful).Sights(Enumerable.Repeat(new Sighting.Unclear("internal_error"), 60));
        await Driver.EnqueueAsync();

        await Driver.TurnAsync();
        await Driver.LookAsync();
        for (var i = 0; i < 3600; i++)
        {
            await Driver.TurnAfterAsync(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(Driver.Sender.Looks, 15, 25);
    }

    [Fact]
    public async Task A_stumble_between_the_two_looks_costs_neither_of_them()
    {
        Driver.Sender.Answers(Doubtful, FakeSender.Arrived).Sights(new Sighting.Absent(), new Sighting.Unclear("fatal_error"), new Sighting.Absent());
        await Driver.EnqueueAsync();

        await Driver.TurnAsync();
        await Driver.LookAsync();
        await Driver.LookOnceMoreAsync();
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(5));
        await Driver.TurnAsync();

        Assert.Equal((2, 3), (Driver.Sender.Sent.Count, Driver.Sender.Looks));
    }

    [Fact]
    public async Task What_could_not_be_seen_for_a_day_is_not_repeated_and_what_is_found_too_late_was_delivered()
    {
        Driver.Sender.Answers(Doubtful, Doubtful).Sights(Enumerable.Repeat(new Sighting.Unclear("internal_error"), 48)).Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await Driver.EnqueueAsync("late");
        await Driver.TurnAsync();
        await Driver.LookAsync();
        for (var i = 0; i < 48; i++)
        {
            await Driver.TurnAfterAsync(TimeSpan.FromMinutes(30));
        }

        Assert.Equal("delivered", await Driver.OutcomeAsync("late"));

        Driver.Sender.Sights(Enumerable.Repeat(new Sighting.Unclear("internal_error"), 60));
        await Driver.EnqueueAsync("never");
        await Driver.TurnAsync();
        await Driver.LookAsync();
        for (var i = 0; i < 50; i++)
        {
            await Driver.TurnAfterAsync(TimeSpan.FromMinutes(30));
        }

        Assert.Equal("unknown_outcome", await Driver.OutcomeAsync("never"));
        Assert.Equal(2, Driver.Sender.Sent.Count);
    }

    [Fact]
    public async Task A_limit_on_looking_holds_up_every_look_of_its_kind_and_counts_for_none()
    {
        Driver.Sender.Answers(Doubtful).Sights(new Sighting.Limited("replies", TimeSpan.FromMinutes(1)), new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await Driver.EnqueueAsync();

        await Driver.TurnAsync();
        await Driver.LookAsync();
        Assert.False(Driver.Pacing.TryTake([new("replies", 10, TimeSpan.FromSeconds(1))], Driver.Clock.GetUtcNow(), out var wait));
        Assert.Equal(TimeSpan.FromMinutes(1), wait);
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(1));

        Assert.IsType<Report.Delivered>(await Driver.ReportAsync());
    }

    [Fact]
    public async Task A_look_that_breaks_is_repeated_and_the_others_go_on()
    {
        Driver.Sender.Answers(Doubtful, FakeSender.Arrived).BreaksWhenLooking().Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await Driver.EnqueueAsync("a");

        await Driver.TurnAsync();
        await Driver.EnqueueAsync("b");
        await Driver.LookAsync();
        Assert.Equal((null, "delivered"), (await Driver.OutcomeAsync("a"), await Driver.OutcomeAsync("b")));
        await Driver.TurnAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("delivered", await Driver.OutcomeAsync("a"));
    }

    [Fact]
    public async Task A_clock_that_was_far_ahead_for_a_while_holds_nothing_up()
    {
        Driver.Sender.Answers(Doubtful).Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();
        await Driver.Fresh.Database.WriteAsync(session => session.ExecuteAsync(
            "UPDATE outbox SET held_until = @at", new { at = Driver.Clock.GetUtcNow().AddDays(30).ToUnixTimeMilliseconds() }));

        await Driver.TurnAsync();

        Assert.IsType<Report.Delivered>(await Driver.ReportAsync());
    }
}
