using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Vocabulary;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Focus;
using FocusBot.Teams.Inference;
using FocusBot.Teams.Settings;

namespace FocusBot.Tests.Texts;

/// <summary>What the settings and the focus of a channel say.</summary>
internal static class TeamTexts
{
    private static readonly ChannelSettings Quiet =
        new(ChannelMode.Private, Sensitivity.Low, new(new(18, 0), new(8, 30), "Europe/Berlin"), DayOfWeek.Friday, 16, 20, "S0123ABCDE");

    private static readonly IReadOnlyList<AdminAct> Acts =
    [
        .. SettingsRule.Changes(ChannelSettings.Default, Quiet, Given.Ana, Given.Noon),
        SettingsRule.Named(Given.Ben, Given.Ana, Given.Noon.AddMinutes(1)), SettingsRule.Removed(Given.Cleo, Given.Ana, Given.Noon.AddMinutes(2)) with { Person = null },
    ];

    private static readonly NudgeForecast Forecast = new(12, new Dictionary<Sensitivity, NudgeRate>
    {
        [Sensitivity.Low] = new(0, 1), [Sensitivity.Normal] = new(4, 2), [Sensitivity.High] = new(22, 5),
    });

    private static readonly TeamFocus Focus = new(Level.Optics, Situation.AvailabilityTrouble, new(2026, 4, 1), Given.Noon.AddDays(30), "the pager rang");

    private static readonly InferencePause Unanswered = new(PauseReason.Unanswered, Given.Noon, Given.Noon.AddDays(30)), OftenWrong = new(PauseReason.OftenWrong, Given.Noon, null);

    public static IReadOnlyList<Said> All { get; } = [.. Cards().Select(Said.Of), .. Forms().Select(Said.Of), .. Sentences().Select(Said.Of)];

    public static ChannelView View(
        ChannelSettings? settings = null, bool isShared = false, Right right = Right.Yes, IReadOnlyList<AdminAct>? acts = null, int nudges = 0, UserId? inviter = null,
        TeamFocus? focus = null) =>
        new(Given.Reviews, new(Given.Reviews, ChannelState.Member, isShared), settings ?? ChannelSettings.Default, inviter, inviter is null ? [] : [Given.Ben],
            new(Given.Ana, false, false, false, false, false, "Europe/Berlin"), right, acts ?? [], nudges, focus);

    private static IEnumerable<(string, Card)> Cards() =>
    [
        ("SettingsMessage.For, as it begins", SettingsMessage.For(View(right: Right.No, inviter: Given.Ana))),
        ("SettingsMessage.For, changed", SettingsMessage.For(View(Quiet, acts: Acts, nudges: 3, inviter: Given.Ana))),
        ("SettingsMessage.For, with a forecast", SettingsMessage.For(View(nudges: 3) with { Forecast = Forecast })),
        ("SettingsMessage.For, too little for a forecast", SettingsMessage.For(View() with { Forecast = Forecast with { Threads = 4 } })),
        ("SettingsMessage.For, two signs off", SettingsMessage.For(View() with { SignsOff = ["an objection", "exclamation marks or capitals"] })),
        ("SettingsMessage.For, shared", SettingsMessage.For(View(ChannelSettings.Default with { Mode = ChannelMode.Off }, isShared: true, right: Right.No, nudges: 9))),
        ("SettingsMessage.For, shared and on", SettingsMessage.For(View(ChannelSettings.Default with { Mode = ChannelMode.Private }, isShared: true, right: Right.No))),
        ("SettingsMessage.For, not listed", SettingsMessage.For(View() with { IsListed = false })),
        ("SettingsMessage.For, with a language model", SettingsMessage.For(View() with { Readers = EveryText.Gated })),
        ("SettingsMessage.For, as whoever runs it begins", SettingsMessage.For(View(ChannelSettings.Default with { Mode = ChannelMode.Private }, right: Right.No) with { IsModeFromAdmin = true })),
        ("SettingsMessage.NotFromHere", SettingsMessage.NotFromHere),
        ("SettingsMessage.ChangedMeanwhile", SettingsMessage.ChangedMeanwhile(Given.Reviews)),
        ("SettingsMessage.For, with answers to readings", SettingsMessage.For(View() with { Measured = new(17, 20) })),
        ("SettingsMessage.For, paused", SettingsMessage.For(View() with { Pause = Unanswered })),
        ("SettingsMessage.For, paused until resumed", SettingsMessage.For(View(right: Right.No) with { Pause = OftenWrong })),
        ("PauseMessage.Begun, unanswered", PauseMessage.Begun(Given.Reviews, Unanswered)), ("PauseMessage.Begun, often wrong", PauseMessage.Begun(Given.Reviews, OftenWrong)),
        ("PauseMessage.Resumed", PauseMessage.Resumed(Given.Reviews)), ("PauseMessage.NothingPaused", PauseMessage.NothingPaused(Given.Reviews)),
        ("SettingsMessage.Saved nothing", SettingsMessage.Saved(Given.Reviews, 0)), ("SettingsMessage.Saved one", SettingsMessage.Saved(Given.Reviews, 1)),
        ("SettingsMessage.Saved three", SettingsMessage.Saved(Given.Reviews, 3)),
        ("SettingsMessage.NoLongerYours", SettingsMessage.NoLongerYours(Given.Reviews)), ("SettingsMessage.NotHere", SettingsMessage.NotHere(Given.Reviews)),
        ("SettingsMessage.NotYours", SettingsMessage.NotYours),
        ("SettingsMessage.NotAsked", SettingsMessage.NotAsked),
        .. ((string[])["no_such_subteam", "missing_scope", "plan_upgrade_required"]).Select(reason =>
            ($"SettingsMessage.NoGroup {reason}", SettingsMessage.NoGroup(Given.Reviews, "S0123ABCDE", reason))),
        ("FocusMessage.For, none", FocusMessage.For(View(right: Right.No))), ("FocusMessage.For, set", FocusMessage.For(View(focus: Focus))),
        ("FocusMessage.Set", FocusMessage.Set(Given.Reviews, Focus)), ("FocusMessage.Set, no reason", FocusMessage.Set(Given.Reviews, new(Level.Impact, null, new(2026, 5, 31), Given.Noon.AddDays(90), null))),
        ("FocusMessage.Cleared", FocusMessage.Cleared(Given.Reviews)), ("FocusMessage.NotYours", FocusMessage.NotYours(View(right: Right.No))), ("FocusMessage.StaysAsItIs", FocusMessage.StaysAsItIs(Given.Reviews)),
        .. ((string[])["profit", "until May", "optics until 2026-02-30", "optics until 2026-03-01", "optics until 2028-01-01", $"optics because {new string('x', 201)}"])
            .Select(words => ($"FocusMessage.Refused, who typed {words[..Math.Min(30, words.Length)]}", FocusMessage.Refused(((FocusRequest.Refused)FocusCommandRule.Read(new(words), Given.Noon, null)).Sentence))),
        .. Refusals().Select(facts => ($"SettingsMessage.NotNamed, who {FacilitatorRule.RefuseToName(facts)}", SettingsMessage.NotNamed(Given.Ben, FacilitatorRule.RefuseToName(facts) ?? ""))),
    ];

    private static IEnumerable<PersonFacts> Refusals()
    {
        PersonFacts ordinary = new(Given.Ben, false, false, false, false, false, null);
        return [ordinary with { IsBot = true }, ordinary with { IsGone = true }, ordinary with { IsOutsider = true }, ordinary with { IsGuest = true }];
    }

    private static IEnumerable<(string, Form)> Forms() =>
    [
        ("SettingsForm.For, as it begins", SettingsForm.For(View(inviter: Given.Ana))),
        ("SettingsForm.For, changed", SettingsForm.For(View(Quiet, nudges: 9, inviter: Given.Ana))),
        ("SettingsForm.For, with a forecast", SettingsForm.For(View(nudges: 3) with { Forecast = Forecast })),
        ("SettingsForm.For, with a forecast of little", SettingsForm.For(View(nudges: 1) with
        {
            Forecast = new(5, new Dictionary<Sensitivity, NudgeRate> { [Sensitivity.Low] = new(1, 0), [Sensitivity.Normal] = new(2, 0), [Sensitivity.High] = new(3, 1) }),
        })),
        ("SettingsForm.For, too little for a forecast", SettingsForm.For(View() with { Forecast = Forecast with { Threads = 1 } })),
        ("SettingsForm.For, not listed, joiners aren't told", SettingsForm.For(View(ChannelSettings.Default with { TellsJoiners = false }) with { IsListed = false })),
        ("SettingsForm.For, with a language model", SettingsForm.For(View() with { Readers = EveryText.Gated })),
        ("SettingsForm.For, as whoever runs it begins", SettingsForm.For(View(ChannelSettings.Default with { Mode = ChannelMode.OnRequest }) with { IsModeFromAdmin = true })),
        ("SettingsForm.For, paused", SettingsForm.For(View() with { Pause = Unanswered })),
        ("FocusForm.For, none", FocusForm.For(View())), ("FocusForm.For, set", FocusForm.For(View(focus: Focus))),
        ("SettingsForm.For, shared", SettingsForm.For(View(ChannelSettings.Default with { Mode = ChannelMode.Off }, isShared: true))),
    ];

    private static IEnumerable<(string, string)> Sentences() =>
        from form in (FormValues[])
        [
            Filled((SettingsForm.QuietFrom, "18:00"), (SettingsForm.HoldOut, "51"), (SettingsForm.Group, "@designers")),
            Filled((SettingsForm.QuietTo, "18:00"), (SettingsForm.HoldOut, "1.5")),
            Filled((SettingsForm.QuietFrom, "18:00"), (SettingsForm.QuietTo, "08:00"), (SettingsForm.HoldOut, "0")),
            Filled((SettingsForm.QuietFrom, "18:00"), (SettingsForm.QuietTo, "08:00"), (SettingsForm.Zone, "Middle/Earth"), (SettingsForm.HoldOut, "0")),
        ]
        from complaint in SettingsFormRule.Read(form, ChannelSettings.Default).Complaints
        select ($"SettingsFormRule.Read {complaint.Key} of {form} {form.One(SettingsForm.Zone)}", complaint.Value);

    public static FormValues Filled(params (string Field, string Value)[] fields) =>
        new(fields.GroupBy(field => field.Field).ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Select(one => one.Value)]));
}
