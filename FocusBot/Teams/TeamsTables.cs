using FocusBot.Storage.Tables;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams;

internal static class TeamsTables
{
    private const string Channels = "Teams/Channels", Facilitators = "Teams/Facilitators", Members = "Teams/Members", Workspaces = "Teams/Workspaces", Inference = "Teams/Inference", Arrivals = "Teams/Arrivals";
    private const string Changes = "changes of settings by you or about you";

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        new("channel", ["channel"], [new("invited_by", "channels you invited FocusBot to", Leaves.RowWithNull)], new("introduced_at"), Channels)
        {
            BeforeRename = ChannelStore.StaysKnownAsync,
        },
        new("channel_setting", ["channel"], [], null, Channels),
        new("inference_pause", ["channel", "reason"], [], new("since"), Inference),
        new(
            "facilitator", ["channel", "person"],
            [new("person", "channels you facilitate"), new("named_by", "facilitators you named", Leaves.RowWithNull)], new("named_at"), Facilitators),
        new("team_focus", ["channel"], [new("set_by", "team focus that you set", Leaves.RowWithNull)], new("set_at"), Channels),
        new("channel_leaver", ["channel", "person"], [new("person", "channels you left")], new("left_at"), Members),
        new("joiner", ["channel", "person"], [new("person", "channels in which you were told that I read along")], new("told_at"), Arrivals),
        new("member", ["person"], [new("person", "what Slack said of your account")], new("read_at"), Members),
        new("admin_act", ["id"], [new("subject", Changes), new("person", Changes, Leaves.RowWithNull)], new("done_at"), Facilitators) { IsOfChannel = true },
        new("installation", [], [], new("seen_at"), Workspaces) { OutlivesInstallation = true },
    ];
}
