using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Summaries;

/// <summary>Whoever asks before and after something happens learns nobody's level from it: not more than the published figure tells everybody.</summary>
/// <remarks>
/// The attacker knows who writes when and who is in the group, may change the group, and asks as often as they like. What they can't be kept from is
/// reading the published figure itself: where nearly all argue from one level, a guess at anybody's is a good one.
/// </remarks>
public abstract class SummaryAttackTests(DatabaseKind kind) : StoreContract(kind)
{
    private const int Worlds = 6;

    private static readonly IReadOnlyList<(string Name, Probe Attack)> Attacks =
    [
        ("the target writes", new(team => team.WriteAsync(AttackedTeam.Target, team.Now))),
        ("a message of the target's comes late", new(team => team.WriteAsync(AttackedTeam.Target, team.Now.AddDays(-5)))),
        ("the target confirms a reading", new(team => team.ConfirmAsync())),
        ("the target has their data deleted", new(team => team.DeleteAsync(AttackedTeam.Target)) { Removes = true }),
        ("the group gets the target", new(team => team.GroupAsync([.. Others(team), AttackedTeam.Target])) { Before = team => team.GroupAsync([.. Others(team)]) }),
        ("the group loses the target", new(team => team.GroupAsync([.. Others(team)])) { Before = team => team.GroupAsync([.. Others(team), AttackedTeam.Target]), Removes = true }),
        ("the group gives way to everybody", new(team => team.GroupAsync(null)) { Before = team => team.GroupAsync([.. team.People.Where(person => person != AttackedTeam.Target)]) }),
        ("the group gets the target and somebody else is deleted", new(async team =>
        {
            await team.GroupAsync([.. Others(team), AttackedTeam.Target]);
            foreach (var person in Others(team).Take(4))
            {
                await team.DeleteAsync(person);
            }
        }) { Before = team => team.GroupAsync([.. Others(team)]) }),
    ];

    [ContractFact]
    public async Task A_level_is_guessed_no_better_than_from_the_published_figure()
    {
        var (attacked, published) = await GuessAsync(async team => (await team.AskAsync()).Shares);

        Assert.Equal(published, attacked);
    }

    /// <summary>Otherwise the one above would prove nothing.</summary>
    [ContractFact]
    public async Task The_same_attacker_learns_it_from_figures_that_are_counted_anew()
    {
        var (attacked, published) = await GuessAsync(team => team.AskNaivelyAsync());

        Assert.True(attacked > published + (Worlds * Attacks.Count / 2), $"{attacked} against {published} of {3 * Worlds * Attacks.Count}");
    }

    [ContractFact]
    public async Task Whatever_happens_and_however_often_anybody_asks_a_week_reads_the_same()
    {
        for (var world = 0; world < Worlds; world++)
        {
            var (team, dice) = (await BeginAsync(world, Level.Impact), Given.Dice(world));
            for (var week = 0; week < 3; week++)
            {
                await SetGroupAsync(team, dice);
                var first = await team.AskAsync();
                for (var step = 0; step < 6; step++)
                {
                    await AnythingAsync(team, dice);
                    Assert.Equal(first.Card, (await team.AskAsync()).Card);
                }

                await team.NextWeekAsync();
            }
        }
    }

    /// <summary>Over the next weeks, too, in which whoever was added writes on: until four weeks are over the group's levels aren't shown.</summary>
    [ContractFact]
    public async Task Next_to_the_weeks_before_a_group_that_has_changed_by_one_shows_nothing()
    {
        var team = await BeginAsync(1, Level.Optics);
        await team.GroupAsync([.. Others(team)]);
        Assert.NotNull((await team.AskAsync()).Shares);

        await team.GroupAsync([.. Others(team), AttackedTeam.Target]);
        for (var week = 0; week < 4; week++)
        {
            await team.NextWeekAsync();
            var (card, shares) = await team.AskAsync();
            Assert.Null(shares);
            Assert.Contains("has changed by fewer than 5 people", card, StringComparison.Ordinal);
        }

        await team.NextWeekAsync();
        Assert.NotNull((await team.AskAsync()).Shares);
    }

    /// <summary>Five people, five others, and then all of them with the target: the first two figures taken from the third would tell the target's.</summary>
    [ContractFact]
    public async Task Figures_of_several_weeks_that_leave_one_person_when_they_are_taken_from_each_other_are_not_shown()
    {
        var team = await BeginAsync(3, Level.Optics);
        var (first, second) = (Others(team).ToList(), team.People.Where(person => person != AttackedTeam.Target).Skip(5).ToList());
        await team.GroupAsync(first);
        Assert.NotNull((await team.AskAsync()).Shares);
        await team.NextWeekAsync();
        await team.GroupAsync(second);
        Assert.NotNull((await team.AskAsync()).Shares);

        await team.NextWeekAsync();
        await team.GroupAsync([.. first, .. second, AttackedTeam.Target]);

        Assert.Null((await team.AskAsync()).Shares);
    }

    [ContractFact]
    public async Task A_group_that_nobody_changed_shows_its_levels_though_one_of_it_is_silent_for_a_week()
    {
        var team = await BeginAsync(2, Level.Impact);
        await team.GroupAsync([.. Others(team), AttackedTeam.Target, new("U09")]);
        Assert.NotNull((await team.AskAsync()).Shares);

        team.OptOut(AttackedTeam.Target);
        await team.NextWeekAsync();

        Assert.NotNull((await team.AskAsync()).Shares);
    }

    private static IEnumerable<UserId> Others(AttackedTeam team) => team.People.Where(person => person != AttackedTeam.Target).Take(5);

    /// <returns>How often the attacker's guess is right, and how often the one that goes by the published figure alone.</returns>
    private async Task<(int Attacked, int Published)> GuessAsync(Func<AttackedTeam, Task<IReadOnlyDictionary<Level, int>?>> ask)
    {
        var (attacked, published) = (0, 0);
        for (var world = 0; world < Worlds; world++)
        {
            foreach (var truth in LevelVocabulary.Levels)
            {
                foreach (var (_, attack) in Attacks)
                {
                    var team = await BeginAsync(world, truth);
                    await attack.Before(team);
                    var before = await ask(team);
                    await attack.Act(team);
                    var after = await ask(team);
                    var byFigure = Most(before);
                    attacked += Guess(before, after, attack.Removes, byFigure) == truth ? 1 : 0;
                    published += byFigure == truth ? 1 : 0;
                }
            }
        }

        return (attacked, published);
    }

    /// <summary>The level that grew most when the target came, or shrank most when they went; where nothing moved, the most frequent one.</summary>
    private static Level Guess(IReadOnlyDictionary<Level, int>? before, IReadOnlyDictionary<Level, int>? after, bool removes, Level byFigure)
    {
        if (before is null || after is null || LevelVocabulary.Levels.All(level => before[level] == after[level]))
        {
            return byFigure;
        }

        return LevelVocabulary.Levels.MaxBy(level => (after[level] - before[level]) * (removes ? -1 : 1));
    }

    private static Level Most(IReadOnlyDictionary<Level, int>? shares) => shares is null ? Level.Execution : LevelVocabulary.Levels.MaxBy(level => shares[level]);

    private static Task SetGroupAsync(AttackedTeam team, Random dice) =>
        team.GroupAsync(dice.Next(3) == 0 ? null : [.. team.People.Where(_ => dice.Next(5) > 0)]);

    private static async Task AnythingAsync(AttackedTeam team, Random dice)
    {
        var person = team.People[dice.Next(team.People.Count)];
        switch (dice.Next(7))
        {
            case 0:
                await team.WriteAsync(person, team.Now);
                break;
            case 1:
                await team.WriteAsync(person, team.Now.AddDays(-4));
                break;
            case 2:
                await team.ConfirmAsync();
                break;
            case 3:
                team.OptOut(person);
                break;
            case 4:
                team.OptIn(person);
                break;
            case 5:
                await team.DeleteAsync(person);
                break;
            default:
                await SetGroupAsync(team, dice);
                break;
        }
    }

    private async Task<AttackedTeam> BeginAsync(int seed, Level target)
    {
        var team = new AttackedTeam(Database, seed, target);
        await team.BeginAsync();
        return team;
    }

    /// <param name="Act">What happens between two looks.</param>
    private sealed record Probe(Func<AttackedTeam, Task> Act)
    {
        public Func<AttackedTeam, Task> Before { get; init; } = _ => Task.CompletedTask;

        public bool Removes { get; init; }
    }

    public sealed class OnSqlite() : SummaryAttackTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : SummaryAttackTests(DatabaseKind.Postgres);
}
