using FocusBot.Conversations;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>Who belongs to the workspace that an export is of. Live, Slack says of each message where its author is from; here the lists do.</summary>
internal sealed class Colleagues
{
    private readonly Dictionary<UserId, bool> _belongs = [];
    private readonly bool _isOrganisation;
    private readonly HashSet<string> _teams = new(StringComparer.Ordinal);

    /// <param name="people">Whoever is listed more than once belongs when nothing that is said of them speaks against it.</param>
    public Colleagues(IReadOnlyCollection<ListedPerson> people)
    {
        var (team, enterprise) = HomeRule.Of(people);
        _isOrganisation = enterprise is not null;
        foreach (var person in people)
        {
            var belongs = !person.IsStranger && (person.Team is null || person.Team == team || (enterprise is not null && (person.Enterprise == enterprise || person.Team == enterprise)));
            _belongs[person.Id] = belongs && _belongs.GetValueOrDefault(person.Id, true);
        }

        foreach (var person in people.Where(person => _belongs[person.Id]))
        {
            _teams.UnionWith([.. person.Teams, .. ((string?[])[person.Team]).OfType<string>()]);
        }

        _teams.UnionWith(((string?[])[team, enterprise]).OfType<string>());
        TellsTeams = people.Any(person => person.Team is not null);
    }

    public bool Any => _belongs.Count > 0;

    /// <summary>The lists say who is of which team; otherwise the messages have to: see <see cref="Learn"/>.</summary>
    public bool TellsTeams { get; private set; }

    /// <summary>The lists do not tell the team, and this is the one from which most messages of listed people came; absent: from none that is named.</summary>
    public void Learn(string? team)
    {
        TellsTeams = true;
        _teams.UnionWith(((string?[])[team]).OfType<string>());
    }

    /// <remarks>Inside of an organisation the team of a message tells nothing more of whom the lists know to belong to it, as it does live.</remarks>
    /// <param name="team">The team from which this message says it came; absent when it does not say.</param>
    public AuthorStanding Of(UserId author, string? team) =>
        !_belongs.TryGetValue(author, out var belongs) ? AuthorStanding.Unlisted
        : belongs && (team is null || _isOrganisation || _teams.Contains(team)) ? AuthorStanding.Colleague
        : AuthorStanding.Foreign;
}

/// <summary>Where the author of a message stands.</summary>
internal enum AuthorStanding
{
    Colleague,

    /// <summary>Of another organisation.</summary>
    Foreign,

    /// <summary>No list names them, so nobody can tell.</summary>
    Unlisted,
}
