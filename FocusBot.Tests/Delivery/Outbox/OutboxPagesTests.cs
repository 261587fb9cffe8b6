using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>What takes several calls goes on from where it was: across limits, failures and the death of the process.</summary>
public sealed class OutboxPagesTests : OutboxTest
{
    private static readonly Parcel Reading = new Parcel.ThreadReading(Given.Reviews, Given.Root);

    private static readonly SendOutcome FirstPage = new SendOutcome.ReadOn([new(Given.Ts(1), Given.Ana)], "page 2", TimeSpan.FromMinutes(2));

    [Fact]
    public async Task A_page_is_handed_on_at_once_and_the_next_follows_from_there()
    {
        Driver.Sender.Answers(FirstPage, new SendOutcome.Read([new(Given.Ts(2), Given.Ben)]));
        await Driver.EnqueueAsync(parcel: Reading);

        await Driver.TurnAsync();
        var part = Assert.IsType<Report.ThreadRead>(await Driver.ReportAsync());
        Assert.Equal((Given.Ana, TimeSpan.FromMinutes(2)), (Assert.Single(part.Messages).Author, part.GoesOnFor));

        await Driver.TurnAsync();
        Assert.Equal([null, "page 2"], Driver.Sender.Sent.Select(sent => sent.Progress));
        Assert.Equal("delivered", await Driver.OutcomeAsync());
    }

    [Fact]
    public async Task A_limit_and_a_failure_between_two_pages_lose_none()
    {
        Driver.Sender.Answers(
            FirstPage, new SendOutcome.Limited("replies", TimeSpan.FromSeconds(60)), new SendOutcome.Failed("circuit_open"), new SendOutcome.Doubtful("timeout"), new SendOutcome.Read([]));
        await Driver.EnqueueAsync(parcel: Reading);
        for (var turn = 0; turn < 5; turn++)
        {
            await Driver.TurnAsync();
            Driver.Clock.Advance(TimeSpan.FromSeconds(60));
        }

        Assert.Equal([null, "page 2", "page 2", "page 2", "page 2"], Driver.Sender.Sent.Select(sent => sent.Progress));
        Assert.Equal("delivered", await Driver.OutcomeAsync());
    }

    [Fact]
    public async Task Each_page_counts_against_the_limits()
    {
        Driver.Sender.Limits = _ => [new("replies", 1, TimeSpan.FromMinutes(1))];
        Driver.Sender.Answers(FirstPage, new SendOutcome.Read([]));
        await Driver.EnqueueAsync(parcel: Reading);
        await Driver.TurnAsync();

        await Driver.TurnAfterAsync(TimeSpan.FromSeconds(59));
        Assert.Single(Driver.Sender.Sent);

        await Driver.TurnAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Driver.Sender.Sent.Count);
    }

    [Fact]
    public async Task A_reading_that_makes_progress_is_not_too_old()
    {
        Driver.Sender.Answers(FirstPage, FirstPage, FirstPage, new SendOutcome.Read([]));
        await Driver.EnqueueAsync(OutboxDriver.Outbound(parcel: Reading) with { LongestWait = TimeSpan.FromMinutes(5) });
        for (var page = 0; page < 4; page++)
        {
            await Driver.TurnAsync();
            Driver.Clock.Advance(TimeSpan.FromMinutes(4));
        }

        Assert.Equal("delivered", await Driver.OutcomeAsync());
    }

    [Fact]
    public async Task A_process_that_dies_between_two_pages_goes_on_from_there()
    {
        Driver.Sender.Answers(FirstPage);
        await Driver.EnqueueAsync(parcel: Reading);
        await Driver.TurnAsync();

        using var heir = await Driver.AfterDyingAsync();
        heir.Sender.Answers(new SendOutcome.Read([]));
        await heir.TurnAsync();

        Assert.Equal("page 2", Assert.Single(heir.Sender.Sent).Progress);
        Assert.Equal("delivered", await heir.OutcomeAsync());
    }

    [Fact]
    public async Task A_look_goes_on_from_where_it_was()
    {
        Driver.Sender.Answers(new SendOutcome.Doubtful("timeout")).Sights(new Sighting.NotYet("page 2"), new Sighting.Limited("replies", TimeSpan.FromSeconds(60)), new Sighting.Found(Given.Reviews, Given.Ts(7)));
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();
        await Driver.LookAsync();
        Assert.Null(Driver.Sender.LookedOnFrom);

        await Driver.TurnAsync();
        await Driver.TurnAfterAsync(TimeSpan.FromSeconds(60));

        Assert.Equal((3, "page 2"), (Driver.Sender.Looks, Driver.Sender.LookedOnFrom));
        Assert.Equal("delivered", await Driver.OutcomeAsync());
    }

    [Fact]
    public async Task Where_a_limit_lets_one_go_it_is_what_somebody_waits_for_and_then_the_surest()
    {
        Driver.Sender.Limits = _ => [new("replies", 1, TimeSpan.FromMinutes(1))];
        Driver.Sender.Otherwise = new SendOutcome.Read([]);
        foreach (var (key, precedence) in ((string, int)[])[("outcome", 1_000), ("unsure", 80), ("sure", 10), ("asked for", 0)])
        {
            await Driver.EnqueueAsync(OutboxDriver.Outbound(key, Reading) with { Precedence = precedence, LongestWait = TimeSpan.FromHours(1) });
        }

        var order = new List<string>();
        foreach (var key in (string[])["asked for", "sure", "unsure", "outcome"])
        {
            await Driver.TurnAfterAsync(TimeSpan.FromMinutes(1));
            order.Add(await Driver.OutcomeAsync(key) is null ? "another" : key);
        }

        Assert.Equal(["asked for", "sure", "unsure", "outcome"], order);
    }
}
