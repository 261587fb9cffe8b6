using FocusBot.Delivery.Loops;

namespace FocusBot.Tests.Delivery.Outbox;

public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(8, 128)]
    [InlineData(9, 256)]
    [InlineData(10, 300)]
    [InlineData(1_000, 300)]
    [InlineData(int.MaxValue, 300)]
    public void The_wait_doubles_up_to_five_minutes(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetrySchedule.DelayAfter(attempts));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Before_the_first_failure_there_is_no_wait_to_ask_for(int attempts) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RetrySchedule.DelayAfter(attempts));
}
