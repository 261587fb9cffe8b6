using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Buttons;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using FocusBot.Tests.Reviews;
using FocusBot.Tests.Texts;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Nudges;

public sealed class NudgeButtonTests : ReviewTest
{
    private const string Value = "C0REVIEW/1772452800.000000/U0ANA/U0BEN";

    private IReadOnlyList<string> Lines => [.. World.SentOf<Parcel.ThreadPost>("way-forward").Select(post => AsRead.Of(post.Card))];

    [Fact]
    public async Task A_way_forward_is_said_in_the_thread_in_one_line_and_recorded()
    {
        await NudgedAsync();

        await World.PressAsync(Given.Ana, "nudge.forward.impact", Value);
        await World.DeliverAsync();

        Assert.StartsWith("For today, this decision is about Impact:", Assert.Single(Lines), StringComparison.Ordinal);
        Assert.Equal(Level.Impact, Assert.Single(await World.NudgesOfThreadAsync()).WayForward);
    }

    [Fact]
    public async Task The_same_way_pressed_again_is_said_to_the_presser_alone()
    {
        await NudgedAsync();
        await World.PressAsync(Given.Ana, "nudge.forward.impact", Value);
        await World.PressAsync(Given.Ben, "nudge.forward.impact", Value);
        await World.DeliverAsync();

        Assert.Single(Lines);
        Assert.StartsWith("The thread has chosen Impact already.", World.Told(Given.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_thread_may_change_its_mind()
    {
        await NudgedAsync();
        await World.PressAsync(Given.Ana, "nudge.forward.impact", Value);
        await World.PressAsync(Given.Ben, "nudge.forward.execution", Value);
        await World.DeliverAsync();

        Assert.Equal(2, Lines.Count);
        Assert.Equal(Level.Execution, Assert.Single(await World.NudgesOfThreadAsync()).WayForward);
    }

    [Fact]
    public async Task Who_never_wrote_in_the_thread_decides_nothing_in_it()
    {
        await NudgedAsync();

        await World.PressAsync(Given.Dan, "nudge.forward.impact", Value);
        await World.PressAsync(Given.Dan, NudgeButtons.MuteAction, Value);
        await World.DeliverAsync();

        Assert.Empty(Lines);
        Assert.StartsWith("These buttons are for people who have written", World.Told(Given.Dan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_thread_decides_nothing()
    {
        await NudgedAsync();
        await World.DeleteAsync(0);
        await World.PostAsync(Given.Ana, 9);

        await World.PressAsync(Given.Ana, "nudge.forward.impact", Value);
        await World.DeliverAsync();

        Assert.Empty(Lines);
        Assert.StartsWith("This thread is closed", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nudge.forward.impact", "C0REVIEW/1772452800.000000/U0ANA/U0DAN", "This nudge is no longer there")]
    [InlineData("nudge.forward.impact", "C0REVIEW/1772452999.000000/U0ANA/U0BEN", "This nudge is no longer there")]
    public async Task A_nudge_that_is_not_there_says_so(string action, string value, string says)
    {
        await NudgedAsync();

        await World.PressAsync(Given.Ana, action, value);
        await World.DeliverAsync();

        var told = World.SentOf<Parcel.PrivateNote>("answer")[^1];
        Assert.StartsWith(says, AsRead.Of(told.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nudge.forward.everything", Value)]
    [InlineData("nudge.nonsense", Value)]
    [InlineData("nudge.mute", "nonsense")]
    [InlineData("nudge.mute", "")]
    [InlineData("somebody.elses", Value)]
    public async Task A_press_that_means_nothing_does_nothing_and_says_so(string action, string value)
    {
        await NudgedAsync();
        var before = await World.NudgesOfThreadAsync();

        await World.PressAsync(Given.Ana, action, value);
        await World.DeliverAsync();

        Assert.Equal(before, await World.NudgesOfThreadAsync());
        Assert.StartsWith("This button no longer does anything", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_this_says_when_each_said_what()
    {
        await NudgedAsync();

        var card = Assert.IsType<Answer.Say>(await AtOnceAsync(Given.Dan, NudgeButtons.WhyAction)).Card;

        Assert.Contains("@Ana said Impact (Mar 2, 12:10), and @Ben said Execution (Mar 2, 12:10)", AsRead.Of(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_quite_opens_a_form_for_the_two_with_what_they_said()
    {
        await NudgedAsync();

        var form = Assert.IsType<Answer.Open>(await AtOnceAsync(Given.Ben, NudgeButtons.NotQuiteAction)).Form;

        Assert.Contains("(o) Execution", AsRead.Of(form), StringComparison.Ordinal);
        Assert.Equal(Value, form.State);
    }

    [Fact]
    public async Task A_form_without_a_level_stays_open() => Assert.Same(
        NotQuiteForm.NothingChosen, await World.AtOnceAsync(new Happened.FormSubmitted(Given.Acme, Given.Ben, NotQuiteForm.Name, Value, FormValues.Empty, "V1")));

    [Fact]
    public async Task Under_a_nudge_that_was_taken_back_nothing_can_be_explained_or_corrected()
    {
        await NudgedAsync();
        await World.SubmitAsync(Given.Ben, NotQuiteForm.Name, Value, ("level", "impact"));
        await World.DeliverAsync();

        Assert.Same(NudgeMessage.Gone, Assert.IsType<Answer.Say>(await AtOnceAsync(Given.Ben, NudgeButtons.NotQuiteAction)).Card);
        Assert.Same(NudgeMessage.Gone, Assert.IsType<Answer.Say>(await AtOnceAsync(Given.Ben, NudgeButtons.WhyAction)).Card);
    }

    private async Task NudgedAsync()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Impact);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Execution);
        await World.DeliverAsync();
    }

    private Task<Answer> AtOnceAsync(UserId person, string action) => World.AtOnceAsync(
        new Happened.ButtonPressed(Given.Acme, Given.Reviews, Given.Ts(5_000), person, action, Value, Given.Ts(6_000), Given.Address));
}
