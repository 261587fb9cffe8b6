using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Measured;
using FocusBot.Levels.Vocabulary;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams.Settings;

/// <summary>How settings are named: in the form, in the list of changes, and in its values.</summary>
internal static class SettingsWords
{
    /// <summary>Fewer in thirty days are told as they are: a week has none or one of them.</summary>
    private const int FewestForAWeek = 4;

    /// <summary>Fewer would be somebody's answers.</summary>
    private const int FewestAnswers = 5;

    public static string Label(this ChannelMode mode) => mode switch
    {
        ChannelMode.AskFirst => "Ask first",
        ChannelMode.Thread => "In the thread",
        ChannelMode.Private => "In private",
        ChannelMode.OnRequest => "On request",
        _ => "Off",
    };

    public static string Does(this ChannelMode mode) => mode switch
    {
        ChannelMode.AskFirst => "asks two people privately; the thread hears of it only if they differ",
        ChannelMode.Thread => "as “Ask first”, but says its guess in the thread where it’s surest",
        ChannelMode.Private => "as “Ask first”, but only the two hear of a difference; they can share it",
        ChannelMode.OnRequest => "speaks only when somebody asks it to",
        _ => "keeps nothing of what’s written here, and says nothing",
    };

    /// <summary>What is different in a channel that is shared with another organisation, with these settings.</summary>
    public static string Shared(ChannelSettings settings) =>
        $"This channel is shared with another organisation, so FocusBot {(settings.Mode is ChannelMode.Off ? "is off here until a facilitator switches it on" : "works only for people of your own organisation")}. It doesn’t read or ask people of the other one. They do see what’s posted in the channel, so a question or a nudge in a thread shows them your levels too; with “In private”, only the two people see a nudge.";

    public static string Label(this Sensitivity sensitivity) => sensitivity.ToString();

    public static string Does(this Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.Low => "acts only on the clearest guesses",
        Sensitivity.Normal => "acts when a guess is more likely right than not",
        _ => "acts sooner, and makes more mistakes",
    };

    /// <summary>With its plain effect here, when there is enough to tell it by.</summary>
    public static string Does(Sensitivity sensitivity, NudgeForecast? forecast) =>
        forecast is { IsEnough: true } enough ? $"{sensitivity.Does()}; here {Often(enough.Rates[sensitivity].Nudges)}" : sensitivity.Does();

    /// <summary>How often FocusBot spoke here, and what the sensitivities are told by.</summary>
    public static string Lately(ChannelView view) => view.Forecast switch
    {
        { IsEnough: true } known => $"{Lately(view.NudgesLately)} The figure beside each sensitivity comes from the {known.Threads} threads that FocusBot took a closer look at in that time. Private questions come on top: {string.Join(", ", known.Rates.OrderBy(rate => rate.Key).Select(rate => $"{rate.Key.Label()} {rate.Value.Questions}"))}.",
        { Threads: 0 } or null => $"{Lately(view.NudgesLately)} FocusBot hasn’t taken a closer look at any thread in that time, so it can’t say yet what each sensitivity would do here.",
        { Threads: 1 } => $"{Lately(view.NudgesLately)} FocusBot took a closer look at 1 thread in that time, too few to say what each sensitivity would do here.",
        { Threads: var threads } => $"{Lately(view.NudgesLately)} FocusBot took a closer look at {threads} threads in that time, too few to say what each sensitivity would do here.",
    };

    private static string Lately(int nudges) => nudges switch
    {
        0 => "No nudges here in the last 30 days.",
        1 => "1 nudge here in the last 30 days.",
        < FewestForAWeek => $"{nudges} nudges here in the last 30 days.",
        _ => $"{nudges} nudges here in the last 30 days, about {AWeek(nudges)} a week.",
    };

    /// <param name="nudges">In thirty days.</param>
    private static string Often(int nudges) => nudges switch
    {
        0 => "no nudges in 30 days",
        < FewestForAWeek => $"{Amount.Of(nudges, "nudge", "nudges")} in 30 days",
        _ => $"about {Amount.Of(AWeek(nudges), "nudge", "nudges")} a week",
    };

    /// <summary>One number for the channel, with the interval in which the truth lies.</summary>
    public static CardText Measured(Proportion right) => right.Total < FewestAnswers
        ? "Too few readings have been confirmed or corrected here to say how often FocusBot is right."
        : CardText.Of($"FocusBot was right in {Whole(right.Share)} % of the last {right.Total} readings that people here confirmed or corrected ({Whole(right.Interval.Low)} to {Whole(right.Interval.High)} %). It stops reading here when fewer than four in five of the last twenty were right.");

    private static string Whole(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture);

    private static int AWeek(int nudges) => (int)Math.Round(nudges * 7 / 30.0);

    /// <summary>Why nothing is inferred in a channel that whoever runs FocusBot has not named.</summary>
    public const string NotListed = "Whoever runs FocusBot has listed the channels it may read along in, and this isn’t one of them. So it guesses nothing here, whatever the mode. It still does what people ask it to.";

    /// <summary>Nobody of the channel has chosen it.</summary>
    public static string FromAdmin(ChannelMode mode) =>
        $"Nobody has chosen a mode here yet: “{mode.Label()}” is what new channels start with here, as set by whoever runs FocusBot. A facilitator can choose another.";

    /// <summary>What whoever runs FocusBot has decided for this channel: how it began, whether anything reads here, and what of it leaves the machine.</summary>
    public static IEnumerable<string> Decided(ChannelView view) => ((string?[])
    [
        view.IsModeFromAdmin ? FromAdmin(view.Settings.Mode) : null, view.IsListed ? null : NotListed, view.IsListed ? ReaderWords.WithoutEncoder(view.Readers) : null, view.IsListed ? ReaderWords.WhatLeaves(view.Readers) : null,
    ]).OfType<string>();

    public static string Joiners(ChannelSettings settings) => settings.TellsJoiners ? "told privately that FocusBot reads along" : "not told that FocusBot reads along";

    public static string Huddles(ChannelSettings settings) => settings.FollowsHuddles ? "one silent card, and a question after a live review" : "left alone";

    /// <summary>The word in the form's options.</summary>
    public static string Word(this Enum value) => value.ToString().ToLowerInvariant();

    public static string Of(QuietHours? quiet) => quiet is null
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{quiet.From:HH:mm} to {quiet.To:HH:mm} ({quiet.Zone})");

    public static string Summary(ChannelSettings settings) =>
        string.Create(CultureInfo.InvariantCulture, $"{settings.SummaryDay} {settings.SummaryHour:00}:00");

    public static string HoldOut(ChannelSettings settings) => string.Create(CultureInfo.InvariantCulture, $"{settings.HoldOut} %");

    public static string Group(ChannelSettings settings) => settings.UserGroup ?? "none";
}
