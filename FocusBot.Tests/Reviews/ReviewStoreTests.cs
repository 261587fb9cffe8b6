using FocusBot.Conversations;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using FocusBot.Tests.Storage;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Reviews;

/// <summary>Messages arrive in any order and more than once, and the facts of the thread are the same.</summary>
public sealed class ReviewStoreTests : ReviewTest
{
    private static readonly UserId[] People = [Given.Ana, Given.Ben, Given.Cleo, Given.Dan];

    [Fact]
    public async Task Any_order_and_any_repetition_of_the_same_events_gives_the_same_facts()
    {
        var dice = Given.Dice(7);
        for (var story = 0; story < 60; story++)
        {
            var plot = Plot.Of(dice);
            var facts = plot.Facts();
            for (var telling = 0; telling < 4; telling++)
            {
                var channel = new ChannelId($"C{story}X{telling}");
                Assert.Equal(facts, await TellAsync(plot, channel, dice));
            }
        }
    }

    [Fact]
    public async Task A_message_that_was_deleted_before_it_arrived_stays_deleted()
    {
        await World.PostAsync(Given.Ana, 0);
        await World.DeleteAsync(1);
        await World.PostAsync(Given.Ben, 1);

        Assert.Equal([Given.Ana], (await World.ThreadAsync())?.Participants);
    }

    [Fact]
    public async Task Who_has_another_message_left_is_still_in_the_thread()
    {
        await World.WithThreadAsync(Given.Ben, Given.Ben);

        await World.DeleteAsync(1);
        Assert.Equal([Given.Ana, Given.Ben], (await World.ThreadAsync())?.Participants);
        await World.DeleteAsync(2);
        Assert.Equal([Given.Ana], (await World.ThreadAsync())?.Participants);
    }

    [Fact]
    public async Task A_thread_whose_root_is_gone_is_closed_even_when_the_root_arrives_afterwards()
    {
        await World.DeleteAsync(0);
        await World.WithThreadAsync(Given.Ben);

        Assert.True(await World.ThreadAsync() is { IsClosed: true, Participants: [var only] } && only == Given.Ben);
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_outsiders_write_or_of_a_shared_channel()
    {
        await World.PostAsync(Given.Ana, 0, isShared: true);
        await World.HappenAsync(new Happened.MessageEdited(Given.Acme, Given.Reviews, Given.Ts(1), Given.Root, Given.Ben, new("words"), Given.Ts(2)));

        Assert.Null(await World.ThreadAsync());
        Assert.Equal(0, await World.Fresh.Database.ReadAsync(session => session.QueryOneAsync<long>("SELECT COUNT(*) FROM review_message")));
    }

    [Fact]
    public async Task The_active_threads_have_replies_and_a_late_message_and_the_latest_comes_first()
    {
        await TwoThreadsAsync();

        var active = await ActiveAsync(Given.Ts(0));

        Assert.Equal([Given.Ts(40), Given.Root], active.Select(thread => thread.Key.Root));
        Assert.Equal([Given.Ts(40)], (await ActiveAsync(Given.Ts(30))).Select(thread => thread.Key.Root));
        Assert.Empty(await ActiveAsync(Given.Ts(1_000)));

        await World.DeleteAsync(1);
        Assert.Equal([Given.Ts(40)], (await ActiveAsync(Given.Ts(0))).Select(thread => thread.Key.Root));
    }

    [Fact]
    public async Task Old_threads_are_forgotten_with_all_that_was_said_in_them_and_young_ones_stay()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);
        await World.HappenAsync(new Happened.MessageDeleted(Given.Acme, Given.Elsewhere, Given.Ts(3), Given.Ts(2)));
        await World.Fresh.Database.WriteAsync(session => RegisteredTables.Read().EndAsync(session, "review_thread", Given.Ts(1).Instant));
        Assert.NotNull(await World.ThreadAsync());

        await World.Fresh.Database.WriteAsync(session => RegisteredTables.Read().EndAsync(session, "review_thread", Given.Ts(100).Instant));

        foreach (var table in (string[])["review_thread", "review_message", "declaration"])
        {
            Assert.Equal(0, await World.Fresh.Database.ReadAsync(session => session.QueryOneAsync<long>($"SELECT COUNT(*) FROM {table}")));
        }
    }

    [Fact]
    public async Task A_channel_that_gets_a_new_id_keeps_its_threads_though_replies_came_under_the_new_id_before()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.AnswerAsync(Given.Ben, DeclaredLevel.Impact);
        await World.HappenAsync(new Happened.MessagePosted(Given.Acme, Given.Elsewhere, Given.Ts(9), Given.Root, Given.Cleo, new("words"), default));

        await World.HappenAsync(new Happened.ChannelIdChanged(Given.Acme, Given.Reviews, Given.Elsewhere));

        var moved = await World.Fresh.Database.ReadAsync(session => ReviewStore.FindAsync(session, Given.Thread with { Channel = Given.Elsewhere }));
        Assert.True(moved is { IsComplete: true });
        Assert.Equal([Given.Ana, Given.Ben, Given.Cleo], moved.Participants);
        Assert.Equal(DeclaredLevel.Impact, moved.DeclarationOf(Given.Ben)?.Level);
        Assert.Null(await World.ThreadAsync());
    }

    private async Task TwoThreadsAsync()
    {
        await World.WithThreadAsync(Given.Ben);
        await World.HappenAsync(Post(Given.Cleo, Given.Reviews, 40, 40));
        await World.HappenAsync(Post(Given.Dan, Given.Reviews, 41, 40));
        await World.HappenAsync(Post(Given.Dan, Given.Reviews, 50, 50));
    }

    private Task<IReadOnlyList<ReviewThread>> ActiveAsync(MessageTs since) =>
        World.Fresh.Database.ReadAsync(session => ReviewStore.ActiveAsync(session, new(Given.Acme, Given.Reviews), since, 6));

    private static Happened.MessagePosted Post(UserId author, ChannelId channel, int second, int root) =>
        new(Given.Acme, channel, Given.Ts(second), Given.Ts(root), author, new("words"), default);

    private async Task<string> TellAsync(Plot plot, ChannelId channel, Random dice)
    {
        await World.Fresh.Database.WriteAsync(session => ChannelStore.SawAsync(session, new(Given.Acme, channel), isShared: false));
        var events = plot.Events(channel).ToList();
        object[] told = [.. events, .. events.Where(_ => dice.Next(3) == 0)];
        dice.Shuffle(told);
        foreach (var happened in told)
        {
            await World.HappenAsync(happened);
        }

        var thread = await World.Fresh.Database.ReadAsync(session => ReviewStore.FindAsync(session, new(Given.Acme, channel, Given.Root)));
        return thread is null ? "" : $"{string.Join(',', thread.Participants)} {thread.LastActivity} {thread.IsComplete} {thread.IsClosed}";
    }

    /// <summary>Messages of one thread by second: who wrote them, and whether they were edited and deleted.</summary>
    private sealed record Plot(IReadOnlyList<(int Second, UserId Author, bool IsEdited, bool IsDeleted)> Messages)
    {
        public static Plot Of(Random dice) => new(
            [.. Enumerable.Range(0, dice.Next(1, 7)).Select(second => (second, People[dice.Next(4)], dice.Next(3) == 0, dice.Next(4) == 0))]);

        /// <summary>Told by brute force.</summary>
        public string Facts() => string.Join(
            ' ',
            string.Join(',', Messages.Where(message => !message.IsDeleted).OrderBy(message => message.Second).Select(message => message.Author).Distinct()),
            Given.Ts(Messages.Max(message => message.Second)),
            true,
            Messages[0].IsDeleted);

        public IEnumerable<object> Events(ChannelId channel)
        {
            foreach (var (second, author, isEdited, isDeleted) in Messages)
            {
                yield return Post(author, channel, second, 0);
                if (isEdited)
                {
                    yield return new Happened.MessageEdited(Given.Acme, channel, Given.Ts(second), Given.Root, author, new("other words"), Given.Ts(99));
                }

                if (isDeleted)
                {
                    yield return new Happened.MessageDeleted(Given.Acme, channel, Given.Ts(second), Given.Root);
                }
            }
        }
    }
}
