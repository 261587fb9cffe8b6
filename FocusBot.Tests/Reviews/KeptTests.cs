using FocusBot.Conversations;

namespace FocusBot.Tests.Reviews;

/// <summary>What could not be answered at once was kept, and is answered when it is handled.</summary>
public sealed class KeptTests : ReviewTest
{
    [Theory]
    [InlineData("me", "FocusBot may read which level a message of yours argues from")]
    public async Task A_command_that_was_kept_is_answered(string words, string answer)
    {
        await World.WithThreadAsync(Given.Ben);

        await World.CommandAsync(Given.Ana, words);
        await World.DeliverAsync();

        Assert.Contains(answer, World.Told(Given.Ana), StringComparison.Ordinal);
    }
}
