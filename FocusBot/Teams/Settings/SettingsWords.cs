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
        ChannelMode.AskFirst => "FocusBot asks two people privately; the thread hears of it only when their answers differ",
        ChannelMode.Thread => "as “Ask first”, but where it’s surest FocusBot says its guess in the thread",
        ChannelMode.Private => "as “Ask first”, but a difference goes to the two alone; they can share it",
        ChannelMode.OnRequest => "FocusBot speaks only when somebody asks it to",
        _ => "FocusBot keeps nothing of what’s written here and says nothing",
    };

    /// <summary>What is different in a channel that is shared with another organisation, with these settings.</summary>
    public static string Shared(ChannelSettings settings) =>
        $"This channel is shared with another organisation, so FocusBot {(settings.Mode is ChannelMode.Off ? "is off here until a facilitator switches it on" : "works for the people of your own organisation alone")}. People of the other one are not read and not asked. They see what stands in the channel, so a question or a nudge in a thread shows your levels to them too; “In private” shows a nudge to the two people alone.";

    public static string Label(this Sensitivity sensitivity) => sensitivity.ToString();

    public static string Does(this Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.Low => "acts on the clearest guesses alone",
        Sensitivity.Normal => "acts where a guess is likelier than not",
        _ => "acts earlier, and errs more often",
    };

    /// <summary>With its plain effect here, when there is enough to tell it by.</summary>
    public static string Does(Sensitivity sensitivity, NudgeForecast? forecast) =>
        forecast is { IsEnough: true } enough ? $"{sensitivity.Does()}; here {Often(enough.Rates[sensitivity].Nudges)}" : sensitivity.Does();

    /// <summary>How often FocusBot spoke here, and what the sensitivities are told by.</summary>
    public static string Lately(ChannelView view) => view.Forecast switch
    {
        { IsEnough: true } known => $"{Lately(view.NudgesLately)} What each sensitivity does here is told by the {known.Threads} threads that FocusBot looked at closer in that time. Private questions come on top: {string.Join(", ", known.Rates.OrderBy(rate => rate.Key).Select(rate => $"{rate.Key.Label()} {rate.Value.Questions}"))}.",
        { Threads: 0 } or null => $"{Lately(view.NudgesLately)} FocusBot looked at no thread closer in that time, so what each sensitivity would do here cannot be told yet.",
        { Threads: 1 } => $"{Lately(view.NudgesLately)} FocusBot looked at 1 thread closer in that time, too few to tell what each sensitivity would do here.",
        { Threads: var threads } => $"{Lately(view.NudgesLately)} FocusBot looked at {threads} threads closer in that time, too few to tell what each sensitivity would do here.",
    };

    private static string Lately(int nudges) => nudges switch
    {
        0 => "In the last 30 days no nudge stood in this channel.",
        1 => "In the last 30 days 1 nudge stood in this channel.",
        < FewestForAWeek => $"In the last 30 days {nudges} nudges stood in this channel.",
        _ => $"In the last 30 days {nudges} nudges stood in this channel: about {AWeek(nudges)} a week.",
    };

    /// <param name="nudges">In thirty days.</param>
    private static string Often(int nudges) => nudges switch
    {
        0 => "no nudge in 30 days",
        < FewestForAWeek => $"{Amount.Of(nudges, "nudge", "nudges")} in 30 days",
        _ => $"about {Amount.Of(AWeek(nudges), "nudge", "nudges")} a week",
    };

    /// <summary>One number for the channel, with the interval in which the truth lies.</summary>
    public static CardText Measured(Proportion right) => right.Total < FewestAnswers
        ? "Too few readings have been confirmed or corrected here yet to say how often I’m right."
        : CardText.Of($"I was right in {Whole(right.Share)} % of the last {right.Total} readings that people here confirmed or corrected ({Whole(right.Interval.Low)} to {Whole(right.Interval.High)} %). I stop reading here when fewer than four in five of the last twenty were right.");

    private static string Whole(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture);

    private static int AWeek(int nudges) => (int)Math.Round(nudges * 7 / 30.0);

    /// <summary>Why nothing is inferred in a channel that whoever runs FocusBot has not named.</summary>
    public const string NotListed = "Whoever runs FocusBot has named the channels in which it reads along, and this isn’t one of them. So it guesses nothing here, whatever the mode; what people ask it for it does.";

    /// <summary>What reads here, and what of it leaves the machine.</summary>
    public static IEnumerable<string> Reading(ChannelView view) => ((string?[])
    [
        view.IsListed ? null : NotListed, view.IsListed ? ReaderWords.WithoutEncoder(view.Readers) : null, view.IsListed ? ReaderWords.WhatLeaves(view.Readers) : null,
    ]).OfType<string>();

    public static string Joiners(ChannelSettings settings) => settings.TellsJoiners ? "told privately that I read along" : "not told that I read along";

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
