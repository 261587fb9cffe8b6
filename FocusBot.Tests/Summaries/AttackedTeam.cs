using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Storage.Tables;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using FocusBot.Tests.Storage;
using FocusBot.Tests.Texts;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Summaries;

/// <summary>A team in which everybody argues from a level of their own, week after week, and somebody who does what they can to learn the target's.</summary>
internal sealed class AttackedTeam(Database database, int seed, Level target)
{
    public static readonly UserId Target = new("U05");

    private static readonly ChannelKey Here = new(Given.Acme, Given.Reviews);

    private static readonly UserId Attacker = new("U99");

    private static readonly KeptTables Tables = RegisteredTables.Read();

    private static readonly IOptions<SummaryOptions> Five = Options.Create(new SummaryOptions());

    private readonly Random _dice = Given.Dice(seed);
    private readonly HashSet<UserId> _silent = [];
    private readonly Dictionary<UserId, Level> _levels = [];
    private List<UserId> _group = [];
    private bool _isGrouped;
    private int _messages;

    public DateTimeOffset Now { get; private set; } = Given.Noon;

    /// <summary>The target, and two groups of colleagues that are large enough for a figure of their own.</summary>
    public IReadOnlyList<UserId> People { get; } = [.. Enumerable.Range(1, 11).Select(number => new UserId($"U{number:00}"))];

    public async Task BeginAsync()
    {
        await database.WriteAsync(async session =>
        {
            foreach (var table in (string[])["reading", "reading_answer", "review_thread", "review_message", "summary_week", "summary_counted", "summary_team"])
            {
                await session.ExecuteAsync($"DELETE FROM {table}");
            }
        });
        foreach (var person in People)
        {
            _levels[person] = LevelVocabulary.Levels[_dice.Next(3)];
        }

        _levels[Target] = target;
        await NextWeekAsync();
    }

    /// <summary>Everybody who isn't silent writes a few messages, and the week is over.</summary>
    public async Task NextWeekAsync()
    {
        foreach (var person in People.Where(person => !_silent.Contains(person)))
        {
            for (var message = _dice.Next(2, 5); message > 0; message--)
            {
                await WriteAsync(person, Now);
            }
        }

        Now = Now.AddDays(7);
    }

    /// <param name="at">In the current week, or late in one that is over.</param>
    public Task WriteAsync(UserId person, DateTimeOffset at) => database.WriteAsync(async session =>
    {
        var thread = new ThreadKey(Here, MessageTs.At(at.AddSeconds(_messages++)));
        var reply = MessageTs.At(at.AddSeconds(_messages++));
        await ReviewStore.AddMessageAsync(session, thread, thread.Root, person);
        await ReviewStore.AddMessageAsync(session, thread, reply, person);
        await ReadingStore.SetAsync(session, thread, new(reply, person, _levels[person], Sureness.FourInFive));
    });

    /// <summary>The target says that their first reading was right.</summary>
    public Task ConfirmAsync() => database.WriteAsync(async session =>
    {
        if (await ReadingAnswerStore.OwnAsync(session, Given.Acme, Target, DateTimeOffset.UnixEpoch, 1) is [var own])
        {
            await ReadingAnswerStore.SayAsync(session, Here, own.Ts, Target, own.Level, Now);
        }
    });

    /// <summary>From the next message on they aren't read.</summary>
    public void OptOut(UserId person) => _silent.Add(person);

    public void OptIn(UserId person) => _silent.Remove(person);

    public Task DeleteAsync(UserId person) => database.WriteAsync(session => Tables.DeleteButTracesAsync(session, Given.Acme, person));

    /// <param name="people">Absent: the week is everybody's.</param>
    public Task GroupAsync(List<UserId>? people) => database.WriteAsync(async session =>
    {
        (_isGrouped, _group) = (people is not null, people ?? []);
        if (_isGrouped)
        {
            await TeamStore.PutGroupAsync(session, Here, "S0REVIEW", _group, Now);
        }
    });

    /// <summary>What anybody is shown at this moment: as a card, and its shares where it has any.</summary>
    public async Task<(string Card, IReadOnlyDictionary<Level, int>? Shares)> AskAsync()
    {
        var shown = default(TeamWeek)!;
        await database.WriteAsync(async session =>
        {
            var settings = ChannelSettings.Default with { UserGroup = _isGrouped ? "S0REVIEW" : null };
            var figures = await new FrozenWeeks(Five, Options.Create(new MeetingOptions())).OfAsync(session, Here, settings, Now);
            shown = await new SummaryQuery(Five).LookAsync(session, Here, Attacker, figures, settings, Now);
        });
        return (AsRead.Of(SummaryMessage.OnRequest(shown with { IsOfAnotherGroup = false })), shown.ShowsMix ? ShareRule.Tens(shown.Figures.Mix) : null);
    }

    /// <summary>What a summary would say that counts the last seven days anew for everybody who asks.</summary>
    public async Task<IReadOnlyDictionary<Level, int>?> AskNaivelyAsync()
    {
        var (mix, _) = await database.ReadAsync(session => TeamWeekStore.MixAsync(session, new(Here, Now.AddDays(-7), Now.AddDays(7), _isGrouped)));
        return mix.People < FocusBot.People.Crowd.Fewest ? null : LevelVocabulary.Levels.ToDictionary(level => level, level => mix.Of(level) * 1_000 / mix.Messages);
    }
}
