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

    /// <summary>What the nudge has said, edit by edit.</summary>
    private IReadOnlyList<string> Edits => [.. World.SentOf<Parcel.Revision>("nudge-revision").Select(edit => AsRead.Of(edit.Card))];

    [Fact]
    public async Task A_press_suggests_with_a_name_and_decides_nothing()
    {
        await NudgedAsync();

        await World.PressAsync(Given.Ana, "nudge.forward.impact", Value);
        await World.DeliverAsync();

        Assert.Contains("@Ana suggests starting with Impact: who is better off with this", Assert.Single(Edits), StringComparison.Ordinal);
        Assert.Contains("[Agree] [Execution first] [Both, in turn] [Undo]", Edits[0], StringComparison.Ordinal);
        Assert.Equal(WayForward.Impact, Assert.Single(await World.NudgesOfThreadAsync()).WayForward);
    }

    [Theory]
    [InlineData("nudge.agree")]
    [InlineData("nudge.forward.impact")]
    public async Task Another_one_agrees_by_either_button(string action)
    {
        await NudgedAsync();
        await World.PressAsync(Given.Ana, "nudge.forward.impact", Value);
        await World.DeliverAsync();
        await World.PressAsync(Given.Ben, action, Value);
        await World.DeliverAsync();

        Assert.Contains("@Ana suggests starting with Impact", Edits[^1], StringComparison.Ordinal);
        Assert.Contains("@Ben agrees.", Edits[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_suggestion_takes_the_place_of_the_first()
    {
        await NudgedAsync();
        await World.PressAsync(Given.Ana, "nudge.forward.impact", Value);
        await World.DeliverAsync();
        await World.PressAsync(Given.Ben, "nudge.forward.both", Value);
        await World.DeliverAsync();

        Assert.Contains("@Ben suggests taking both in turn: Impact, then Execution.", Edits[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("@Ana suggests", Edits[^1], StringComparison.Ordinal);
        Assert.Equal(Given.Ben, Assert.Single(await World.NudgesOfThreadAsync()).Suggestion?.By);
    }

    [Fact]
    public async Task Only_who_suggested_it_can_undo_it()
    {
        await NudgedAsync();
        await World.PressAsync(Given.Ana, "nudge.forward.impact", Value);
        await World.PressAsync(Given.Ben, "nudge.undo", Value);
        Assert.NotNull(Assert.Single(await World.NudgesOfThreadAsync()).Suggestion);

        await World.PressAsync(Given.Ana, "nudge.undo", Value);
        await World.DeliverAsync();

        Assert.Null(Assert.Single(await World.NudgesOfThreadAsync()).Suggestion);
        Assert.Contains("Which first?", Edits[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_ten_minutes_an_edit_takes_the_undo_away()
    {
        await NudgedAsync();
        await World.PressAsync(Given.Ana, "nudge.forward.impact", Value);
        await World.DeliverAsync();
        Assert.Contains("[Undo]", Edits[^1], StringComparison.Ordinal);

        World.Clock.Advance(Suggestion.CanBeUndoneFor);
        await World.DeliverAsync();
        Assert.DoesNotContain("[Undo]", Edits[^1], StringComparison.Ordinal);

        await World.PressAsync(Given.Ana, "nudge.undo", Value);
        Assert.NotNull(Assert.Single(await World.NudgesOfThreadAsync()).Suggestion);
    }

    [Theory]
    [InlineData("not-stuck")]
    [InlineData("sorted-out")]
    [InlineData("not-for-me")]
    public async Task What_is_not_quite_right_is_counted_and_the_nudge_stays(string reason)
    {
        await NudgedAsync();
        await World.SubmitAsync(Given.Ben, NotQuiteForm.Name, Value, ("reason", reason));
        await World.DeliverAsync();

        Assert.Empty(Edits);
        Assert.Matches("^(Thanks|Good to hear|All right)", World.Told(Given.Ben));
    }

    [Fact]
    public async Task Who_never_wrote_in_the_thread_decides_nothing_in_it()
    {
        await NudgedAsync();

        await World.PressAsync(Given.Dan, "nudge.forward.impact", Value);
        await World.PressAsync(Given.Dan, NudgeButtons.Mute, Value);
        await World.DeliverAsync();

        Assert.Empty(Edits);
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

        Assert.Empty(Edits);
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
    [InlineData("nudge.mute", "nonsense")]
    [InlineData("nudge.mute", "")]
    public async Task A_press_that_means_nothing_changes_nothing_and_is_answered(string action, string value)
    {
        await NudgedAsync();

        await World.PressAsync(Given.Ana, action, value);
        await World.DeliverAsync();

        Assert.Empty(Edits);
        Assert.StartsWith("This nudge is no longer there", AsRead.Of(World.SentOf<Parcel.PrivateNote>("answer")[^1].Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_this_says_when_each_said_what()
    {
        await NudgedAsync();

        var card = Assert.IsType<Answer.Say>(await AtOnceAsync(Given.Dan, NudgeButtons.Why)).Card;

        Assert.Contains("@Ana said Impact (Mar 2, 12:10), and @Ben said Execution (Mar 2, 12:10)", AsRead.Of(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_quite_opens_a_form_for_the_two_with_what_they_said()
    {
        await NudgedAsync();

        var form = Assert.IsType<Answer.Open>(await AtOnceAsync(Given.Ben, NudgeButtons.NotQuite)).Form;

        Assert.Contains("(o) Execution", AsRead.Of(form), StringComparison.Ordinal);
        Assert.Equal(Value, form.State);
    }

    [Fact]
    public async Task A_form_without_a_level_stays_open() => Assert.Same(
        NotQuiteForm.NothingChosen, await World.AtOnceAsync(new Happened.FormSubmitted(Given.Acme, Given.Ben, NotQuiteForm.Name, Value, Given.NoValues, "V1") { Place = Given.Reviews }));

    [Fact]
    public async Task Under_a_nudge_that_was_taken_back_nothing_can_be_explained_or_corrected()
    {
        await NudgedAsync();
        await World.SubmitAsync(Given.Ben, NotQuiteForm.Name, Value, ("level", "impact"));
        await World.DeliverAsync();

        Assert.Same(NudgeAnswerMessage.Gone, Assert.IsType<Answer.Say>(await AtOnceAsync(Given.Ben, NudgeButtons.NotQuite)).Card);
        Assert.Same(NudgeAnswerMessage.Gone, Assert.IsType<Answer.Say>(await AtOnceAsync(Given.Ben, NudgeButtons.Why)).Card);
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
