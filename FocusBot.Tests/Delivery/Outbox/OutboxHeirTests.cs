using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>What a process leaves behind that dies in the middle of it.</summary>
public sealed class OutboxHeirTests : OutboxTest
{
    private static readonly SendOutcome Doubtful = new SendOutcome.Doubtful("timeout");

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
        await heir.LookAsync();

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
        await Driver.Fresh.Database.WriteAsync(session => session.ExecuteAsync("UPDATE outbox SET held_until = 99999999999999"));

        using var heir = await Driver.AfterDyingAsync();
        heir.Sender.Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await heir.LookAsync();

        Assert.IsType<Report.Delivered>(await heir.ReportAsync());
    }

    [Fact]
    public async Task What_a_dead_process_had_looked_for_in_vain_is_looked_for_once_more()
    {
        Driver.Sender.Answers(Doubtful).Sights(new Sighting.Absent());
        await Driver.EnqueueAsync();
        await Driver.TurnAsync();
        await Driver.LookAsync();

        using var heir = await Driver.AfterDyingAsync();
        heir.Sender.Sights(new Sighting.Found(Given.Reviews, Given.Ts(9)));
        await heir.LookOnceMoreAsync();

        Assert.IsType<Report.Delivered>(await heir.ReportAsync());
    }
}
