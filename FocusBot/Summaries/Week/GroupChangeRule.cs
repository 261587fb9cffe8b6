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
    public static bool IsBlurred(CountedTeam team, IEnumerable<CountedTeam> shown, int fewestPeople) => shown.Any(before => TellsFew(team, before, fewestPeople));

    /// <summary>Without a group on either side nobody chose who counts: people write, or they don't.</summary>
    private static bool TellsFew(CountedTeam team, CountedTeam before, int fewestPeople) =>
        (team.Group is not null || before.Group is not null)
        && (team.Group is null || before.Group is null || team.Members != before.Members)
        && !IsTheSame(team, before)
        && LeastDifference(team, before) < fewestPeople;

    private static bool IsTheSame(CountedTeam team, CountedTeam before) => before.Nameless == 0 && team.Counted.SetEquals(before.Counted);

    /// <summary>By how many people the two differ, if those who are nameless now were counted both times as far as possible: so a deletion never makes a small change look large.</summary>
    private static int LeastDifference(CountedTeam team, CountedTeam before)
    {
        var (gone, come) = (before.Counted.Except(team.Counted).Count(), team.Counted.Except(before.Counted).Count());
        return gone + Math.Abs(come - before.Nameless);
    }
}
