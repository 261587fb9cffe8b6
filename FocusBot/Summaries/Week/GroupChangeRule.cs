using FocusBot.Conversations;

namespace FocusBot.Summaries.Week;

/// <summary>Whose levels a week counts.</summary>
/// <param name="Group">Absent: whoever writes in review threads.</param>
/// <param name="Members">A fingerprint of who is in the group.</param>
/// <param name="Counted">Whose messages were counted.</param>
/// <param name="Nameless">How many more there were who have had their data deleted since.</param>
internal sealed record CountedTeam(string? Group, string Members, IReadOnlySet<UserId> Counted, int Nameless = 0);

/// <summary>Whether the levels of a team, next to those that were shown of it before, would tell the levels of the few people by whom it has changed.</summary>
internal static class GroupChangeRule
{
    /// <summary>So many weeks back somebody may lay two figures side by side. Later people argue about other things.</summary>
    public const int Weeks = 4;

    /// <param name="shown">The teams whose levels were shown in the last <see cref="Weeks"/> weeks.</param>
    public static bool IsBlurred(CountedTeam team, IReadOnlyList<CountedTeam> shown, int fewestPeople) =>
        Sums(team, shown).Any(sum => TellsFew(sum, fewestPeople));

    /// <summary>
    /// Figures are added up and taken from each other: of five people, five others, and then of all ten with one more, the first two taken from the third tell
    /// of the one. So this figure is tried with each of the others added, taken away or left out.
    /// </summary>
    private static IEnumerable<IReadOnlyList<(CountedTeam Team, int Sign)>> Sums(CountedTeam team, IReadOnlyList<CountedTeam> shown) =>
        shown.Aggregate<CountedTeam, IEnumerable<IReadOnlyList<(CountedTeam, int)>>>(
            [[(team, 1)]],
            (sums, before) => sums.SelectMany(sum => (IReadOnlyList<(CountedTeam, int)>[])[sum, [.. sum, (before, 1)], [.. sum, (before, -1)]]));

    private static bool TellsFew(IReadOnlyList<(CountedTeam Team, int Sign)> sum, int fewestPeople)
    {
        if (sum.Count == 1 || NobodyChose(sum))
        {
            return false;
        }

        var left = sum.SelectMany(part => part.Team.Counted.Select(person => (person, part.Sign)))
            .GroupBy(share => share.person, share => share.Sign, (_, signs) => signs.Sum())
            .Where(share => share != 0)
            .ToList();
        var (added, taken) = (Nameless(sum, 1), Nameless(sum, -1));
        return (left.Count > 0 || added + taken > 0) && LeastLeft(left, added, taken) < fewestPeople;
    }

    /// <summary>Without a group anywhere, or with the same one each time, nobody chose who counts: people write, or they don't.</summary>
    private static bool NobodyChose(IReadOnlyList<(CountedTeam Team, int Sign)> sum) =>
        sum.All(part => part.Team.Group is null) || sum.All(part => part.Team.Group is not null && part.Team.Members == sum[0].Team.Members);

    private static int Nameless(IReadOnlyList<(CountedTeam Team, int Sign)> sum, int sign) => sum.Where(part => part.Sign == sign).Sum(part => part.Team.Nameless);

    /// <summary>Of how many people such a sum tells, if those who are nameless now are whoever makes it the fewest: so a deletion never makes a small change look large.</summary>
    /// <param name="added">Who are nameless in what is added; some of them may be among those who are nameless in what is taken away.</param>
    private static int LeastLeft(List<int> left, int added, int taken)
    {
        var (more, less) = (left.Where(share => share > 0).Sum(), -left.Where(share => share < 0).Sum());
        return Enumerable.Range(0, Math.Min(added, taken) + 1).Min(both => Math.Abs(more - taken + both) + Math.Abs(less - added + both));
    }
}
