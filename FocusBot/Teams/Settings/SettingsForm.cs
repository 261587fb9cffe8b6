using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Measured;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Inference;

namespace FocusBot.Teams.Settings;

/// <summary>The form in which a facilitator sets a channel.</summary>
internal static class SettingsForm
{
    public static readonly FormWord Name = new("settings");

    public const string Mode = "mode", Sensitivity = "sensitivity", QuietFrom = "quiet-from", QuietTo = "quiet-to", Zone = "zone";
    public const string Day = "day", Hour = "hour", HoldOut = "hold-out", Group = "group", Facilitators = "facilitators";
    public const string Joiners = "joiners", TellThem = "tell";
    public const string Huddles = "huddles", FollowThem = "follow";
    public const string Resume = "resume", ResumeNow = "now";
    public const int MostFacilitators = 20;

    public static Form For(ChannelView view) => new(Name, "Channel settings", "Save", SettingsState.Of(view),
    [
        new FormPart.Say(CardText.Of($"How FocusBot works in {view.Id}.")),
        .. view.Channel is { IsShared: true } ? (FormPart[])[new FormPart.Say(SettingsWords.Shared(view.Settings))] : [],
        .. SettingsWords.Decided(view).Select(sentence => new FormPart.Say(sentence)),
        .. view.Pause is { } pause ? Paused(pause) : [],
        new FormPart.Say(SettingsWords.Measured(view.Measured)),
        new FormPart.ChooseOne(Mode, "Where it speaks by itself", [.. ChannelModes.All.Select(mode =>
            new FormOption(mode.Word(), CardText.Of($"{mode.Label():strong}"), mode.Does()))])
        {
            Initial = view.Settings.Mode.Word(),
            Hint = ReaderWords.InTheThread,
        },
        new FormPart.ChooseOne(Sensitivity, "Sensitivity", [.. Enum.GetValues<Sensitivity>().Select(sensitivity =>
            new FormOption(sensitivity.Word(), CardText.Of($"{sensitivity.Label():strong}"), SettingsWords.Does(sensitivity, view.Forecast)))])
        {
            Initial = view.Settings.Sensitivity.Word(),
            Hint = SettingsWords.Lately(view),
        },
        new FormPart.PickTime(QuietFrom, "Quiet hours from") { Initial = view.Settings.Quiet?.From, Hint = "FocusBot starts nothing by itself in these hours. Leave both empty for none." },
        new FormPart.PickTime(QuietTo, "Quiet hours to") { Initial = view.Settings.Quiet?.To },
        new FormPart.Write(Zone, "Time zone of the quiet hours")
        {
            Initial = view.Settings.Quiet?.Zone ?? view.Reader?.Zone, Placeholder = "Europe/Berlin", IsOptional = true, LongestText = 64,
        },
        new FormPart.Pick(Day, "Day of the weekly summary", [.. Enum.GetValues<DayOfWeek>().Select(day => new MenuOption(day.Word(), day.ToString()))])
        {
            Initial = view.Settings.SummaryDay.Word(),
            Hint = "It comes once a week. A day that has passed starts next week.",
        },
        new FormPart.Pick(Hour, "Hour of the weekly summary", [.. Enumerable.Range(0, 24).Select(hour =>
            new MenuOption(hour.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00")))])
        {
            Initial = view.Settings.SummaryHour.ToString(CultureInfo.InvariantCulture),
            Hint = "In each reader’s own time zone.",
        },
        new FormPart.WriteNumber(HoldOut, "Hold-out share in percent", 0, ChannelSettings.MostHoldOut)
        {
            Initial = view.Settings.HoldOut,
            Hint = $"In this share of cases FocusBot keeps its question to itself, so the team can see what asking changes. {ChannelSettings.SuggestedHoldOut} is a good start. What people say themselves is never held back.",
        },
        new FormPart.Tick(Joiners, "People who join", [new(TellThem, "Tell them privately, once, that FocusBot reads along")])
        {
            Initial = view.Settings.TellsJoiners ? [TellThem] : [], IsOptional = true,
        },
        new FormPart.Tick(Huddles, "Huddles", [new(FollowThem, "One silent card in their thread", "And after a live review, ask the people who were there how it went")])
        {
            Initial = view.Settings.FollowsHuddles ? [FollowThem] : [], IsOptional = true,
        },
        new FormPart.Write(Group, "User group of the summary")
        {
            Initial = view.Settings.UserGroup,
            Placeholder = "S0123ABCDE",
            Hint = "The group’s ID, from “Copy group ID” on the group’s page. If it’s empty, the summary goes by who writes in review threads here.",
            IsOptional = true,
            LongestText = 30,
        },
        new FormPart.PickPeople(Facilitators, "Facilitators")
        {
            Initial = view.Named,
            Most = MostFacilitators,
            Hint = "They can change these settings. So can whoever invited FocusBot, and the workspace’s admins.",
        },
        new FormPart.Note(CardText.Of($"Who sees this: everybody in the channel can read the settings, and who changed what, with {new CardSpan.Typed("settings")}.")),
    ]);

    private static FormPart[] Paused(InferencePause pause) =>
    [
        new FormPart.Say(PauseMessage.Paused(pause)),
        new FormPart.Tick(Resume, "End the pause", [new(ResumeNow, "Resume when I save")]) { IsOptional = true },
    ];
}
