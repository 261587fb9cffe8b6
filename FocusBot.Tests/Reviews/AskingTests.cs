using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Threads;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Reviews;

public sealed class AskingTests : ReviewTest
{
    private IReadOnlyList<Parcel.ThreadPost> Questions => World.SentOf<Parcel.ThreadPost>("question");

    private IReadOnlyList<UserId> Asked => [.. World.SentOf<Parcel.PrivateNote>("ask").Select(note => note.User)];

    [Fact]
    public async Task Asking_posts_one_question_and_puts_it_to_each_in_private()
    {
        await World.WithThreadAsync(Given.Ben, Given.Cleo);

        await World.MentionAsync(Given.Ana);
        await World.DeliverAsync();

        Assert.Equal(Given.Root, Assert.Single(Questions).Root);
        Assert.Equal([Given.Ana, Given.Ben, Given.Cleo], Asked);
        Assert.StartsWith("Asked 3 people in the thread.", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_in_private_before_the_question_stands()
    {
        await World.WithThreadAsync(Given.Ben);

        await World.MentionAsync(Given.Ana);

        Assert.IsType<Parcel.ThreadPost>(Assert.Single(await World.WaitingAsync()).Outbound.Parcel);
    }

    [Fact]
    public async Task Asking_again_asks_only_who_came_since()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.CommandAsync(Given.Ana, "ask");
        await World.DeliverAsync();
        await World.PostAsync(Given.Cleo, 9);

        await World.CommandAsync(Given.Ben, "ask");
        await World.DeliverAsync();

        Assert.Single(Questions);
        Assert.Equal([Given.Ana, Given.Ben, Given.Cleo], Asked);
        await World.CommandAsync(Given.Cleo, "ask");
        await World.DeliverAsync();
        Assert.StartsWith("Everybody in this thread has already been asked.", World.Told(Given.Cleo), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_while_the_question_is_on_its_way_hears_that()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.CommandAsync(Given.Ana, "ask");

        await World.CommandAsync(Given.Ben, "ask");
        await World.DeliverAsync();

        Assert.Single(Questions);
        Assert.Contains("is on its way", World.Told(Given.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_answered_is_not_asked()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Mixed);

        await World.CommandAsync(Given.Ana, "ask");
        await World.DeliverAsync();

        Assert.Equal([Given.Ana], Asked);
        Assert.StartsWith("Asked 1 person in the thread. 1 has answered.", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_the_workspace_refuses_can_be_asked_again()
    {
        await World.WithThreadAsync(Given.Ben);
        World.Refuses = parcel => parcel is Parcel.ThreadPost ? "is_archived" : null;
        await World.CommandAsync(Given.Ana, "ask");
        await World.DeliverAsync();
        Assert.StartsWith("This channel is archived", World.Told(Given.Ana), StringComparison.Ordinal);
        Assert.Empty(Asked);

        World.Refuses = _ => null;
        await World.CommandAsync(Given.Ana, "ask");
        await World.DeliverAsync();

        Assert.Equal([Given.Ana, Given.Ben], Asked);
    }

    [Fact]
    public async Task A_thread_that_FocusBot_did_not_see_begin_is_read_first()
    {
        World.WrittenBefore((Given.Ana, 0), (Given.Ben, 1), (Given.Cleo, 2));
        await World.PostAsync(Given.Dan, 3);

        await World.MentionAsync(Given.Dan);
        await World.DeliverAsync();

        Assert.Equal([Given.Ana, Given.Ben, Given.Cleo, Given.Dan], Asked);
        Assert.Single(World.SentOf<Parcel.ThreadReading>());
        await World.MentionAsync(Given.Ana, "check");
        await World.DeliverAsync();
        Assert.Single(World.SentOf<Parcel.ThreadReading>());
    }

    [Fact]
    public async Task A_thread_that_cannot_be_read_is_answered_with_the_reason()
    {
        World.Refuses = parcel => parcel is Parcel.ThreadReading ? "thread_not_found" : null;

        await World.MentionAsync(Given.Ana);
        await World.DeliverAsync();

        Assert.StartsWith("The message behind this link is gone", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_alone_is_not_asked()
    {
        await World.WithThreadAsync();

        await World.MentionAsync(Given.Ana);
        await World.DeliverAsync();

        Assert.Empty(Questions);
        Assert.StartsWith("Only one person has written", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_channel_is_not_asked_even_when_the_mention_is_the_first_that_is_heard_of_it()
    {
        await World.MentionAsync(Given.Ana, isShared: true);
        await World.DeliverAsync();

        Assert.Empty(World.SentOf<Parcel.ThreadReading>());
        Assert.StartsWith("This channel is shared", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_becomes_shared_while_its_thread_is_read_stays_shared_and_is_not_asked()
    {
        World.WrittenBefore((Given.Ana, 0), (Given.Ben, 1));
        await World.MentionAsync(Given.Ana);
        await World.PostAsync(Given.Ben, 1, isShared: true);

        await World.DeliverAsync();

        Assert.Empty(Questions);
        Assert.StartsWith("This channel is shared", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_outside_of_a_thread_is_told_where_to_go()
    {
        await World.MentionAsync(Given.Ana, inThread: false);
        await World.DeliverAsync();

        Assert.StartsWith("Mention me inside a thread", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_with_sixty_people_asks_each_of_them_once()
    {
        await World.WithThreadAsync([.. Enumerable.Range(0, 59).Select(i => new UserId($"U{i:D4}"))]);

        await World.MentionAsync(Given.Ana, "please ask everybody, dear bot");
        await World.DeliverAsync();

        Assert.Equal(60, Asked.Distinct().Count());
        Assert.Equal(60, Asked.Count);
    }

    [Fact]
    public async Task A_link_to_another_channel_is_refused_where_it_counts_too()
    {
        await World.CommandAsync(Given.Ana, "check https://acme.slack.com/archives/C0OTHER/p1700000000000100");
        await World.DeliverAsync();

        Assert.Empty(World.SentOf<Parcel.ThreadReading>());
        Assert.StartsWith("This link leads to another channel", World.Told(Given.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_finds_its_person_gone_goes_to_them_directly()
    {
        await World.WithThreadAsync(Given.Ben);
        World.Refuses = parcel => parcel is Parcel.PrivateNote ? "user_not_in_channel" : null;

        await World.SubmitAsync(Given.Ben, LevelForm.Name, $"{Given.Reviews}/{Given.Root}", ("level", "impact"));
        await World.DeliverAsync();

        Assert.Equal(Given.Ben, Assert.Single(World.SentOf<Parcel.DirectMessage>()).User);
    }

    [Fact]
    public async Task A_form_that_declares_and_asks_does_both()
    {
        await World.WithThreadAsync(Given.Ben);

        await World.SubmitAsync(Given.Ana, LevelForm.Name, $"{Given.Reviews}", ("thread", Given.Root.ToString()), ("level", "optics"), ("also", "ask"), ("also", "show"));
        await World.DeliverAsync();

        Assert.Equal([Given.Ben], Asked);
        Assert.True((await World.ThreadAsync())?.DeclarationOf(Given.Ana) is { Level: DeclaredLevel.Optics, IsShown: true });
    }

    [Fact]
    public async Task FocusBot_introduces_itself_once_in_each_channel()
    {
        for (var i = 0; i < 3; i++)
        {
            await World.HappenAsync(new Happened.FocusBotInvited(Given.Acme, Given.Reviews, Given.Ana, default));
            await World.HappenAsync(new Happened.FocusBotRemoved(Given.Acme, Given.Reviews));
        }

        await World.HappenAsync(new Happened.FocusBotInvited(Given.Acme, Given.Elsewhere, null, new(IsShared: true, false)));
        await World.DeliverAsync();

        Assert.Equal([Given.Reviews, Given.Elsewhere], World.SentOf<Parcel.ChannelPost>("introduction").Select(post => post.Channel));
    }
}
