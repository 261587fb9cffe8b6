using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Reviews;

public sealed class DeclaringTests : ReviewTest
{
    [Theory]
    [InlineData("impact", DeclaredLevel.Impact)]
    [InlineData("not sure", DeclaredLevel.NotSure)]
    internal async Task The_command_declares_in_the_only_thread_that_is_mine(string words, DeclaredLevel level)
    {
        await World.WithThreadAsync(Given.Ben);
        await World.HappenAsync(new Happened.MessagePosted(Given.Acme, Given.Reviews, Given.Ts(40), Given.Ts(40), Given.Cleo, new("words"), default));
        await World.HappenAsync(new Happened.MessagePosted(Given.Acme, Given.Reviews, Given.Ts(41), Given.Ts(40), Given.Dan, new("words"), default));

        await World.CommandAsync(Given.Ben, words);
        await World.DeliverAsync();

        Assert.Equal(level, (await World.ThreadAsync())?.DeclarationOf(Given.Ben)?.Level);
        Assert.StartsWith("Saved for @Ana’s thread with @Ben", World.Told(Given.Ben), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChannelMode.Private, "then I tell the two of you, and nobody else.")]
    [InlineData(ChannelMode.AskFirst, "then one message in the thread names you both.")]
    internal async Task Who_hears_of_a_difference_is_said_as_the_channel_is_set(ChannelMode mode, string said)
    {
        await World.WithThreadAsync(Given.Ben);
        await World.Fresh.Database.WriteAsync(async session =>
        {
            await SettingsStore.SetAsync(session, Given.Thread.ChannelKey, ChannelSettings.Default with { Mode = mode });
            return true;
        });

        await World.CommandAsync(Given.Ben, "impact");
        await World.DeliverAsync();
        Assert.Contains(said, World.Told(Given.Ben), StringComparison.Ordinal);

        await World.CommandAsync(Given.Ana, "ask");
        await World.DeliverAsync();
        Assert.Equal(mode is ChannelMode.Private, Texts.AsRead.Of(World.SentOf<Parcel.ThreadPost>()[^1].Card).Contains("I tell those two, and nobody else", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_threads_that_are_mine_are_one_too_many_for_a_bare_command()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.HappenAsync(new Happened.MessagePosted(Given.Acme, Given.Reviews, Given.Ts(40), Given.Ts(40), Given.Cleo, new("words"), default));
        await World.HappenAsync(new Happened.MessagePosted(Given.Acme, Given.Reviews, Given.Ts(41), Given.Ts(40), Given.Ben, new("words"), default));

        Assert.IsType<Answer.Open>(await World.AtOnceAsync(Command("impact")));
        await World.CommandAsync(Given.Ben, "impact");
        await World.DeliverAsync();

        Assert.StartsWith("I can’t tell which thread you mean.", World.Told(Given.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_press_wins_though_it_arrives_first()
    {
        await World.WithThreadAsync(Given.Ben);
        await PressAtAsync("level.optics", 20);
        await PressAtAsync("level.impact", 10);
        await World.DeliverAsync();

        Assert.Equal(DeclaredLevel.Optics, (await World.ThreadAsync())?.DeclarationOf(Given.Ben)?.Level);
        Assert.Contains("Your answer: Optics", World.Told(Given.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_is_delivered_three_times_has_one_effect_and_one_answer()
    {
        await World.WithThreadAsync(Given.Ben);
        for (var i = 0; i < 3; i++)
        {
            await PressAtAsync("level.optics", 20);
        }

        await World.DeliverAsync();

        Assert.Single(World.Sent, item => item.Outbound.Purpose is "answer");
    }

    [Fact]
    public async Task Who_did_not_write_in_the_thread_cannot_answer()
    {
        await World.WithThreadAsync(Given.Ben);

        await World.AnswerAsync(Given.Dan, DeclaredLevel.Impact);
        await World.DeliverAsync();

        Assert.Empty((await World.ThreadAsync())?.Declarations ?? []);
        Assert.StartsWith("This question is for people who have written", World.Told(Given.Dan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_from_before_its_channel_got_a_new_id_still_answers()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.HappenAsync(new Happened.ChannelIdChanged(Given.Acme, Given.Elsewhere, Given.Reviews));

        await World.PressAsync(Given.Ben, "level.impact", $"{Given.Elsewhere}/{Given.Root}");

        Assert.Equal(DeclaredLevel.Impact, (await World.ThreadAsync())?.DeclarationOf(Given.Ben)?.Level);
    }

    [Fact]
    public async Task A_button_whose_value_FocusBot_did_not_make_does_nothing_and_says_so()
    {
        await World.WithThreadAsync(Given.Ben);

        await World.PressAsync(Given.Ben, "level.impact", "nonsense");
        await World.PressAsync(Given.Ben, "level.nonsense", $"{Given.Reviews}/{Given.Root}");
        await World.DeliverAsync();

        Assert.Equal(2, World.SentOf<Parcel.PrivateNote>().Count);
        Assert.StartsWith("This button doesn’t do anything any more", World.Told(Given.Ben), StringComparison.Ordinal);
        Assert.Null((await World.ThreadAsync())?.DeclarationOf(Given.Ben));
    }

    [Fact]
    public async Task What_is_withdrawn_counts_no_longer()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);

        await World.PressAsync(Given.Ben, "level.withdraw", $"{Given.Reviews}/{Given.Root}");
        await World.DeliverAsync();

        Assert.Empty((await World.ThreadAsync())?.Declarations ?? []);
        Assert.StartsWith("Taken back.", World.Told(Given.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_shown_is_seen_by_others_on_the_map()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);
        Assert.DoesNotContain(": @Ben", await MapOfAnaAsync(), StringComparison.Ordinal);

        await World.PressAsync(Given.Ben, "level.show", $"{Given.Reviews}/{Given.Root}");
        Assert.Contains("Impact: @Ben", await MapOfAnaAsync(), StringComparison.Ordinal);

        await World.PressAsync(Given.Ben, "level.hide", $"{Given.Reviews}/{Given.Root}");
        var hidden = await MapOfAnaAsync();
        Assert.DoesNotContain(": @Ben", hidden, StringComparison.Ordinal);
        Assert.Contains("Impact: –", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_thread_takes_no_answer()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.DeleteAsync(0);

        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);
        await World.DeliverAsync();

        Assert.StartsWith("This thread is closed", World.Told(Given.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_something_wrong_stays_open()
    {
        var complaint = await World.AtOnceAsync(new Happened.FormSubmitted(Given.Acme, Given.Ana, LevelForm.Name, "C0REVIEW", ReviewDriver.ValuesOf(("link", "where?")), "V1") { Place = Given.Reviews });

        Assert.Equal(["level", "link"], Assert.IsType<Answer.Complain>(complaint).Fields.Keys.Order());
    }

    [Theory]
    [InlineData("help")]
    [InlineData("imapct")]
    [InlineData("ask everybody")]
    [InlineData("check https://acme.slack.com/archives/C0OTHER/p1700000000000100")]
    public async Task What_needs_no_look_at_the_workspace_is_said_at_once(string words) => Assert.IsType<Answer.Say>(await World.AtOnceAsync(Command(words)));

    [Fact]
    public async Task The_bare_command_opens_the_form_with_the_threads_of_the_channel()
    {
        await World.WithThreadAsync(Given.Ben);

        var form = Assert.IsType<Answer.Open>(await World.AtOnceAsync(Command(""))).Form;

        Assert.Contains("@Ana’s thread with @Ben: began", Texts.AsRead.Of(form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shortcut_opens_the_form_of_its_thread_with_the_answer_I_gave()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Mixed);

        var form = Assert.IsType<Answer.Open>(await World.AtOnceAsync(
            new Happened.ShortcutUsed(Given.Acme, Given.Reviews, Given.Ts(1), Given.Root, Given.Ben, "which_level", null))).Form;

        Assert.Contains("(o) Mixed", Texts.AsRead.Of(form), StringComparison.Ordinal);
    }

    private static Happened.CommandGiven Command(string words) =>
        new(Given.Acme, Given.Reviews, Given.Ben, new(words), Given.Address, "1") { Workspace = "acme" };

    private Task PressAtAsync(string action, int second) => World.HappenAsync(new Happened.ButtonPressed(
        Given.Acme, Given.Reviews, Given.Ts(200), Given.Ben, action, $"{Given.Reviews}/{Given.Root}", Given.Ts(second), Given.Address));

    private async Task<string> MapOfAnaAsync()
    {
        await World.CommandAsync(Given.Ana, "check");
        await World.DeliverAsync();
        return World.Told(Given.Ana);
    }
}
