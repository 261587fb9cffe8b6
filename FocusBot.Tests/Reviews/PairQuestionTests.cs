using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.People;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Inference;
using FocusBot.Teams.Settings;
using FocusBot.Tests.Texts;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Reviews;

/// <summary>Two people who were asked privately: until when it waits, who is asked once more, and what becomes of it when the channel is set anew.</summary>
public sealed class PairQuestionTests : ReviewTest
{
    private static readonly Pair Both = new(Given.Ana, Given.Ben);

    private static readonly ChannelKey Channel = new(Given.Acme, Given.Reviews);

    private static readonly string Value = $"{Given.Reviews}/{Given.Root}/{Both}";

    private static readonly TimeSpan UntilItIsPutOff = TimeSpan.FromHours(24) + TimeSpan.FromMinutes(15);

    [Fact]
    public async Task An_answer_after_the_promised_end_meets_none_that_was_to_be_dropped_by_then()
    {
        await AskAsync();
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Execution);
        World.Clock.Advance(PairQuestion.Wait);

        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);
        await World.DeliverAsync();

        Assert.Empty(World.Nudges);
        Assert.Equal(PairQuestionState.Expired, await StateAsync());
        Assert.DoesNotContain((await World.ThreadAsync())!.Declarations, declaration => declaration.Person == Given.Ana);
    }

    [Fact]
    public async Task Who_answers_first_is_told_a_time_that_holds_whether_or_not_the_other_puts_it_off()
    {
        await AskAsync();
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Execution);
        await World.DeliverAsync();
        Assert.Contains("at the latest, then drop yours", World.Told(Given.Ana), StringComparison.Ordinal);

        await LaterAsync(Given.Ben);
        World.Clock.Advance(TimeSpan.FromHours(47));
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);
        await World.DeliverAsync();

        Assert.Single(World.Nudges);
    }

    [Fact]
    public async Task What_was_put_off_is_asked_once_more_a_day_after_it_was_asked()
    {
        await AskAsync();
        World.Clock.Advance(TimeSpan.FromHours(3));
        await LaterAsync(Given.Ben);
        await World.DeliverAsync();
        Assert.Equal(2, QuestionsTo(Given.Ben) + QuestionsTo(Given.Ana));

        World.Clock.Advance(UntilItIsPutOff - TimeSpan.FromHours(3));
        await World.DeliverAsync();

        Assert.Equal(2, QuestionsTo(Given.Ben));
        Assert.Equal(1, QuestionsTo(Given.Ana));
    }

    [Theory]
    [InlineData("answers")]
    [InlineData("opts out")]
    [InlineData("mutes")]
    [InlineData("is past it")]
    public async Task Who_has_put_it_off_is_not_asked_once_more_when_they(string what)
    {
        await AskAsync();
        await LaterAsync(Given.Ben);

        await (what switch
        {
            "answers" => World.AnswerAsync(Given.Ben, DeclaredLevel.Impact),
            "is past it" => World.HappenAsync(new PairMovedOn(Given.Thread, Both)),
            "mutes" => World.PressAsync(Given.Ben, "me.mute-here.open", Given.Reviews.Value),
            _ => World.PressAsync(Given.Ben, "me.opt-out", Given.Reviews.Value),
        });
        World.Clock.Advance(UntilItIsPutOff);
        await World.DeliverAsync();

        Assert.Equal(1, QuestionsTo(Given.Ben));
    }

    [Fact]
    public async Task Who_was_asked_while_only_the_two_were_to_hear_of_it_is_not_named_in_the_thread_because_the_channel_was_set_anew()
    {
        await InviteAsync();
        await SetAsync("private");
        await AskAsync();
        await SetAsync("askfirst");
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Execution);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);
        await World.DeliverAsync();

        Assert.Empty(World.Nudges);
        Assert.Equal(2, World.SentOf<Parcel.PrivateNote>("private-nudge").Count);
    }

    [Theory]
    [InlineData("onrequest")]
    [InlineData("off")]
    public async Task Where_nobody_is_to_be_asked_any_more_what_was_asked_is_over_and_says_nothing_about_asking(string mode)
    {
        await InviteAsync();
        await AskAsync();
        await World.AnswerAsync(Given.Ana, DeclaredLevel.Execution);
        await LaterAsync(Given.Ben);

        await SetAsync(mode);
        World.Clock.Advance(UntilItIsPutOff);
        await World.DeliverAsync();

        Assert.Equal(PairQuestionState.Dropped, await StateAsync());
        Assert.Equal(1, QuestionsTo(Given.Ben));
        Assert.Null(await PauseAsync());
    }

    [Fact]
    public async Task Who_declines_it_no_longer_finds_it_on_their_page()
    {
        await AskAsync();
        Assert.Single(await WaitingForAsync(Given.Ben));

        await World.PressAsync(Given.Ben, "pair.not-me", Value);

        Assert.Empty(await WaitingForAsync(Given.Ben));
        Assert.Single(await WaitingForAsync(Given.Ana));
        await World.HappenAsync(new PairMovedOn(Given.Thread, Both));
        Assert.Empty(await WaitingForAsync(Given.Ana));
    }

    [Fact]
    public async Task Two_that_came_to_nothing_in_a_row_pause_the_channel_and_its_facilitator_is_told_once()
    {
        await InviteAsync();
        await AskAsync();
        await World.PressAsync(Given.Ana, "pair.not-stuck", Value);
        Assert.Null(await PauseAsync());

        var other = new Pair(Given.Ana, Given.Cleo);
        await World.HappenAsync(new PairWanted(Given.Thread, other, [Given.Cleo]));
        await World.HappenAsync(new PairMovedOn(Given.Thread, other));
        await World.DeliverAsync();

        Assert.Equal(PauseReason.Unanswered, (await PauseAsync())?.Reason);
        var told = Assert.Single(World.SentOf<Parcel.DirectMessage>("pause"));
        Assert.Equal(Given.Ana, told.User);
        Assert.Contains("my last two private questions came to nothing", AsRead.Of(told.Card), StringComparison.Ordinal);

        await World.PressAsync(Given.Ben, "inference.resume", Given.Reviews.Value);
        Assert.NotNull(await PauseAsync());
        await World.PressAsync(Given.Ana, "inference.resume", Given.Reviews.Value);
        Assert.Null(await PauseAsync());
    }

    private async Task AskAsync()
    {
        await World.WithThreadAsync(Given.Ben, Given.Cleo);
        await World.HappenAsync(new PairWanted(Given.Thread, Both, [Given.Ana, Given.Ben]));
        await World.DeliverAsync();
    }

    private Task InviteAsync() => World.HappenAsync(new Happened.FocusBotInvited(Given.Acme, Given.Reviews, Given.Ana, default));

    private Task SetAsync(string mode) => World.SubmitAsync(Given.Ana, SettingsForm.Name, Given.Reviews.Value, (SettingsForm.Mode, mode), (SettingsForm.HoldOut, "0"));

    private Task LaterAsync(UserId person) => World.PressAsync(person, "pair.later", Value);

    private int QuestionsTo(UserId person) => World.SentOf<Parcel.PrivateNote>("ask").Count(note => note.User == person);

    private Task<PairQuestionState?> StateAsync() => World.Fresh.Database.ReadAsync(async session => (await PairQuestionStore.FindAsync(session, Given.Thread, Both))?.State);

    private Task<InferencePause?> PauseAsync() => World.Fresh.Database.ReadAsync(session => InferencePauseStore.FindAsync(session, Channel, World.Clock.GetUtcNow()));

    private Task<IReadOnlyList<ReviewThread>> WaitingForAsync(UserId person) =>
        World.Fresh.Database.ReadAsync(session => QuestionStore.WaitingForAsync(session, Given.Acme, person, Given.Root, 5));
}
