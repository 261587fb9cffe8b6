using System.Text.Json;

namespace FocusBot.Playground.Insight;

/// <summary>Shows what the app makes of a thread. The workspace does not know: whoever puts the two together does.</summary>
internal interface ISeeThreads
{
    /// <param name="team">The workspace's id.</param>
    /// <param name="root">The ts of the thread's first message.</param>
    /// <param name="messages">All that's in the thread now, as the Web API would give it, oldest first.</param>
    Task<ThreadInsight> LookAsync(string team, string channel, string root, IReadOnlyList<JsonElement> messages);

    /// <summary>Whether the app has nothing to do at this moment.</summary>
    Task<bool> IsAtRestAsync();
}

/// <summary>Where nobody can tell: a playground with somebody else's app in it.</summary>
internal sealed class NoInsight : ISeeThreads
{
    public Task<ThreadInsight> LookAsync(string team, string channel, string root, IReadOnlyList<JsonElement> messages) => Task.FromResult(ThreadInsight.Nothing);

    public Task<bool> IsAtRestAsync() => Task.FromResult(true);
}
