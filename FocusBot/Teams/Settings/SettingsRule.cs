using FocusBot.Conversations;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Teams.Settings;

/// <summary>Which acts of administration lie between two states of a channel's settings.</summary>
internal static class SettingsRule
{
    public const string Facilitator = FacilitatorRule.Field, UserGroup = "User group";

    public static IReadOnlyList<AdminAct> Changes(ChannelSettings before, ChannelSettings after, UserId by, DateTimeOffset now)
    {
        (string Field, string Before, string After)[] fields =
        [
            ("Mode", before.Mode.Label(), after.Mode.Label()),
            ("Sensitivity", before.Sensitivity.Label(), after.Sensitivity.Label()),
            ("Quiet hours", SettingsWords.Of(before.Quiet), SettingsWords.Of(after.Quiet)),
            ("Weekly summary", SettingsWords.Summary(before), SettingsWords.Summary(after)),
            ("Hold-out share", SettingsWords.HoldOut(before), SettingsWords.HoldOut(after)),
            ("People who join", SettingsWords.Joiners(before), SettingsWords.Joiners(after)),
            ("Huddles", SettingsWords.Huddles(before), SettingsWords.Huddles(after)),
            (UserGroup, SettingsWords.Group(before), SettingsWords.Group(after)),
        ];
        return [.. fields.Where(field => field.Before != field.After).Select(field => new AdminAct(by, null, field.Field, field.Before, field.After, now))];
    }

    public static AdminAct Named(UserId person, UserId by, DateTimeOffset now) => new(by, person, Facilitator, null, "named", now);

    public static AdminAct Removed(UserId person, UserId by, DateTimeOffset now) => new(by, person, Facilitator, "named", null, now);
}
