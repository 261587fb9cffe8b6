using CsCheck;
using FocusBot.Delivery.Parcels;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>Whatever becomes of its sendings, and whenever the process dies, a post stands once at most and ends in one report that is true.</summary>
public sealed class OutboxPropertyTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    private enum Fate
    {
        Taken,
        TakenUnheard,
        LostUnheard,
        NotSent,
        Limited,
        TakenAndDied,
        LostAndDied,
    }

    [Fact]
    public Task Whatever_happens() => Gen.Enum<Fate>().Array[0, 7].SampleAsync(
        async fates =>
        {
            var workspace = new Workspace(fates);
            var driver = workspace.Attach(await OutboxDriver.CreateAsync());
            await driver.EnqueueAsync();
            for (var step = 0; step < 60 && await driver.Fresh.Database.CountAsync("outbox") > 0; step++)
            {
                driver = await TurnAsync(driver, workspace);
            }

            var isDelivered = await driver.OutcomeAsync() is "delivered";
            Assert.Equal(isDelivered ? 1 : 0, workspace.Standing);
            Assert.Equal(isDelivered, await driver.ReportAsync() is Report.Delivered);
            driver.Dispose();
        }, iter: 80, threads: 1);

    /// <returns>The process that goes on: this one, or the next.</returns>
    private static async Task<OutboxDriver> TurnAsync(OutboxDriver driver, Workspace workspace)
    {
        var turn = driver.TurnAfterAsync(Step);
        if (await Task.WhenAny(turn, workspace.Dying) == turn)
        {
            await turn;
            return driver;
        }

        var heir = workspace.Attach(await driver.AfterDyingAsync());
        await turn;
        driver.Dispose();
        return heir;
    }

    /// <summary>Does with each sending what was announced, and says truly what stands.</summary>
    private sealed class Workspace(IEnumerable<Fate> fates)
    {
        private readonly Queue<Fate> _fates = new(fates);
        private TaskCompletionSource _dying = new();
        private TaskCompletionSource<SendOutcome> _buried = new();

        public int Standing { get; private set; }

        public Task Dying => _dying.Task;

        public OutboxDriver Attach(OutboxDriver driver)
        {
            // What the dead one would have heard, it hears on a disk of its own.
            _buried.TrySetResult(new SendOutcome.Failed("dead"));
            (_dying, _buried) = (new(), new());
            (driver.Sender.Decides, driver.Sender.Knows) = (SendAsync, Look);
            return driver;
        }

        private Task<SendOutcome> SendAsync()
        {
            var fate = _fates.TryDequeue(out var next) ? next : Fate.Taken;
            Standing += fate is Fate.Taken or Fate.TakenUnheard or Fate.TakenAndDied ? 1 : 0;
            if (fate is Fate.TakenAndDied or Fate.LostAndDied)
            {
                _dying.SetResult();
                return _buried.Task;
            }

            return Task.FromResult<SendOutcome>(fate switch
            {
                Fate.Taken => new SendOutcome.Delivered(Given.Reviews, Given.Ts(7)),
                Fate.NotSent => new SendOutcome.Failed("connection_error"),
                Fate.Limited => new SendOutcome.Limited("limit", TimeSpan.FromSeconds(30)),
                _ => new SendOutcome.Doubtful("timeout"),
            });
        }

        private Sighting Look() => Standing > 0 ? new Sighting.Found(Given.Reviews, Given.Ts(7)) : new Sighting.Absent();
    }
}
