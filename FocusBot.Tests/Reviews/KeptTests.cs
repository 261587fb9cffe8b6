using FocusBot.Reviews.Asking;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Reviews;

/// <summary>What could not be answered at once was kept, and is answered when it is handled.</summary>
public sealed class KeptTests : ReviewTest
{
    [Theory]
    [InlineData("", "The form didn’t open in time")]
    [InlineData("help", "/level ask [link]: asks everybody in a thread")]
    [InlineData("ask everybody", "“ask” takes the link of a message")]
    [InlineData("check https://acme.slack.com/archives/C0OTHER/p1700000000000100", "This link leads to another channel")]
    [InlineData("me", "I may read which level your messages argue from")]
    public async Task A_command_that_was_kept_is_answered(string words, string answer)
    {
        await World.WithThreadAsync(Given.Ben);

        await World.CommandAsync(Given.Ana, words);
        await World.DeliverAsync();

        Assert.Contains(answer, World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shortcut_that_was_kept_asks_by_buttons()
    {
        await World.WithThreadAsync(Given.Ben);

        await World.HappenAsync(new Happened.ShortcutUsed(Given.Acme, Given.Reviews, Given.Ts(1), Given.Root, Given.Ana, "which_level", Given.Address));
        await World.DeliverAsync();

        Assert.StartsWith("Which level do you argue from in this thread?", World.Told(Given.Ana), StringComparison.Ordinal);
        Assert.Contains("[Impact]", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shortcut_that_was_kept_says_what_speaks_against_it()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.DeleteAsync(0);

        await World.HappenAsync(new Happened.ShortcutUsed(Given.Acme, Given.Reviews, Given.Ts(1), Given.Root, Given.Ana, "which_level", Given.Address));
        await World.DeliverAsync();

        Assert.StartsWith("This thread is closed", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_kept_with_something_wrong_says_so()
    {
        await World.SubmitAsync(Given.Ana, LevelForm.Name, "C0REVIEW", ("link", "where?"));
        await World.DeliverAsync();

        Assert.StartsWith("Nothing was saved. That’s not a link to a message.", World.Told(Given.Ana), StringComparison.Ordinal);
    }
}
