using System.Globalization;
using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Teams;

/// <summary>What stands of a person in the tables of channels and their administration.</summary>
internal static class TeamsDataStore
{
    public static IReadOnlyList<PersonalColumn> Columns { get; } =
    [
        new("channel", "invited_by"), new("facilitator", "person"), new("facilitator", "named_by"),
        new("admin_act", "person"), new("admin_act", "subject"), new("member", "person"), new("team_focus", "set_by"), new("channel_leaver", "person"),
    ];

    public static async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person)
    {
        var ids = new { installation = installation.Key, person = person.Value };
        var places = await session.QueryAsync<Place>(
            """
            SELECT 'channels you invited FocusBot to' AS Kind, channel AS Channel, introduced_at AS At
            FROM   channel     WHERE installation = @installation AND invited_by = @person
            UNION ALL
            SELECT 'channels you facilitate',                  channel,            named_at
            FROM   facilitator WHERE installation = @installation AND person = @person
            UNION ALL
            SELECT 'facilitators you named',                   channel,            named_at
            FROM   facilitator WHERE installation = @installation AND named_by = @person
            UNION ALL
            SELECT 'team focus that you set',                  channel,            set_at
            FROM   team_focus  WHERE installation = @installation AND set_by = @person
            UNION ALL
            SELECT 'channels you left',                        channel,            left_at
            FROM   channel_leaver WHERE installation = @installation AND person = @person
            UNION ALL
            SELECT 'what Slack said of your account',          NULL,               read_at
            FROM   member      WHERE installation = @installation AND person = @person
            UNION ALL
            SELECT 'changes of settings by you or about you',  channel,            done_at
            FROM   admin_act   WHERE installation = @installation AND (person = @person OR subject = @person)
            """, ids);
        return [.. places.Select(place => place.ToRow())];
    }

    public static async Task DeleteAsync(DbSession session, InstallationId installation, UserId person)
    {
        var ids = new { installation = installation.Key, person = person.Value };
        foreach (var statement in (string[])
        [
            "UPDATE channel SET invited_by = NULL WHERE installation = @installation AND invited_by = @person",
            "DELETE FROM facilitator WHERE installation = @installation AND person = @person",
            "UPDATE facilitator SET named_by = NULL WHERE installation = @installation AND named_by = @person",
            "DELETE FROM admin_act WHERE installation = @installation AND subject = @person",
            "UPDATE admin_act SET person = NULL WHERE installation = @installation AND person = @person",
            "UPDATE team_focus SET set_by = NULL WHERE installation = @installation AND set_by = @person",
            "DELETE FROM channel_leaver WHERE installation = @installation AND person = @person",
            "DELETE FROM member WHERE installation = @installation AND person = @person",
        ])
        {
            await session.ExecuteAsync(statement, ids);
        }
    }

    private sealed record Place
    {
        public string Kind { get; init; } = "";

        public string? Channel { get; init; }

        public long? At { get; init; }

        public PersonalRow ToRow()
        {
            DateTimeOffset? at = At is { } millis ? DateTimeOffset.FromUnixTimeMilliseconds(millis) : null;
            return new(Kind, at, new Dictionary<string, string?> { ["channel"] = Channel, ["at"] = at?.ToString("O", CultureInfo.InvariantCulture) })
            {
                Channel = Channel is null ? null : new ChannelId(Channel),
            };
        }
    }
}
