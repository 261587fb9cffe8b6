using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Buttons;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using FocusBot.Tests.Reviews;
using FocusBot.Tests.Texts;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Nudges;

/// <summary><em>Not quite</em>, and what it leaves alone.</summary>
public sealed class CorrectionTests : ReviewTest
{
    private const string Value = "C0REVIEW/1772452800.000000/U0ANA/U0BEN";

    private IReadOnlyList<Parcel.Revision> Revisions => World.SentOf<Parcel.Revision>();

    [Fact]
    public async Task Not_quite_takes_the_nudge_back_when_the_levels_no_longer_differ()
    {
        await MismatchAsync();

        await CorrectAsync(DeclaredLevel.Impact);
        await World.DeliverAsync();

        Assert.StartsWith("I’ve taken this nudge back", AsRead.Of(Assert.Single(Revisions).Card), StringComparison.Ordinal);
        Assert.Equal(Given.Ts(5_000), Revisions[0].Ts);
    }

    [Fact]
    public async Task Not_quite_restates_the_nudge_when_the_levels_still_differ()
    {
        await MismatchAsync();

        await CorrectAsync(DeclaredLevel.Optics);
        await World.DeliverAsync();

        Assert.Contains("@Ben argues from Optics", AsRead.Of(Assert.Single(Revisions).Card), StringComparison.Ordinal);
        Assert.Single(World.Nudges);
    }

    [Fact]
    public async Task A_form_that_came_without_a_level_is_answered_with_what_is_missing_and_counts_for_nothing()
    {
        await MismatchAsync();

        await World.SubmitAsync(Given.Ben, NotQuiteForm.Name, Value, ("reason", "another-level"));
        await World.DeliverAsync();

        Assert.Contains("Choose one of the five", World.Told(Given.Ben), StringComparison.Ordinal);
        Assert.Empty(Revisions);
        Assert.False((await World.Fresh.Database.ReadAsync(session => session.QueryOneAsync<bool?>("SELECT is_not_quite FROM moment"))) is true);
    }

    [Fact]
    public async Task A_pair_whose_nudge_was_taken_back_never_gets_another()
    {
        await MismatchAsync();
        await CorrectAsync(DeclaredLevel.Impact);
        await World.DeliverAsync();

        await World.AnswerAsync(Given.Ben, DeclaredLevel.Optics);
        await World.DeliverAsync();

        Assert.Single(World.Nudges);
    }

    [Fact]
    public async Task Of_two_corrections_in_the_same_millisecond_the_nudge_says_what_holds_after_both()
    {
        await MismatchAsync();
        foreach (var (person, level) in ((UserId, DeclaredLevel)[])[(Given.Ben, DeclaredLevel.Optics), (Given.Ana, DeclaredLevel.Optics)])
        {
            World.Clock.Advance(TimeSpan.FromSeconds(-1));
            await World.SubmitAsync(person, NotQuiteForm.Name, Value, ("level", level.Word()));
        }

        await World.DeliverAsync();

        Assert.StartsWith("I’ve taken this nudge back", AsRead.Of(Assert.Single(Revisions).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_changed_by_the_ordinary_buttons_leaves_the_nudge_as_it_stands()
    {
        await MismatchAsync();

        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);
        await World.DeliverAsync();

        Assert.Empty(Revisions);
    }

    [Fact]
    public async Task Who_is_not_of_the_pair_corrects_nothing_but_their_own_level()
    {
        await MismatchAsync(Given.Cleo);

        await World.SubmitAsync(Given.Cleo, NotQuiteForm.Name, Value, ("level", "mixed"));
        await World.DeliverAsync();

        Assert.Empty(Revisions);
        Assert.Same(NudgeAnswerMessage.NotOneOfTheTwo, Assert.IsType<Answer.Say>(await AtOnceAsync(Given.Cleo, NudgeButtons.NotQuite)).Card);
    }

    private async Task MismatchAsync(params IReadOnlyList<UserId> others)
    {
        await World.WithThreadAsync([Given.Ben, .. others]);
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Impact);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Execution);
        await World.DeliverAsync();
    }

    private Task CorrectAsync(DeclaredLevel level) => World.SubmitAsync(Given.Ben, NotQuiteForm.Name, Value, ("level", level.Word()));

    private Task<Answer> AtOnceAsync(UserId person, string action) => World.AtOnceAsync(
        new Happened.ButtonPressed(Given.Acme, Given.Reviews, Given.Ts(5_000), person, action, Value, Given.Ts(6_000), Given.Address));
}
