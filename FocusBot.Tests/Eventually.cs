namespace FocusBot.Tests;

/// <summary>Waits for what other threads do, never for time to pass; a test that waits in vain says for what.</summary>
internal static class Eventually
{
    // Only a test that fails waits so long, so it is far more than the slowest machine needs.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2), LookAgain = TimeSpan.FromMilliseconds(10);

    public static Task<T> In<T>(Task<T> task) => task.WaitAsync(Longest, TimeProvider.System);

    public static Task In(Task task) => task.WaitAsync(Longest, TimeProvider.System);

    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(() => Task.FromResult(condition()), what);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Longest, $"It never came: {what}.");

            // The processor is for those who are waited for.
            await Task.Delay(LookAgain, TimeProvider.System);
        }
    }
}
