namespace FocusBot.Replay.Exports.Lists;

/// <summary>Which workspace an export is of: it does not say so, but its people do.</summary>
internal static class HomeRule
{
    /// <returns>Its team and its organisation, each absent when nobody tells, or when two tell differently and equally often.</returns>
    public static (string? Team, string? Enterprise) Of(IEnumerable<ListedPerson> people)
    {
        var told = people.Where(person => person is { Team: not null, IsStranger: false }).ToList();
        var rank = told.Select(person => person.Rank).DefaultIfEmpty().Max();
        var team = MostCommon(told.Where(person => person.Rank == rank).Select(person => person.Team));
        return (team, MostCommon(told.Where(person => person.Team == team && person.Enterprise is not null).Select(person => person.Enterprise)));
    }

    /// <returns><see langword="null"/> when there is none, or two are equally common.</returns>
    public static string? MostCommon(IEnumerable<string?> teams) =>
        teams.CountBy(team => team ?? "").OrderByDescending(team => team.Value).Take(2).ToList() switch
        {
            [var only] => only.Key,
            [var first, var second] when first.Value > second.Value => first.Key,
            _ => null,
        } is { Length: > 0 } common ? common : null;
}
