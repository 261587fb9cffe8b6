using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Inference;

namespace FocusBot.Teams.Settings;

/// <summary>A channel's settings as everybody can read them, and what comes of changing them.</summary>
internal static class SettingsMessage
{
    public static readonly ButtonWord OpenAction = new("settings.open");

    public static Card For(ChannelView view)
    {
        var settings = view.Settings;
        List<CardPart> parts =
        [
            new CardPart.Paragraph(CardText.Of($"How FocusBot works in {view.Id}.")),
            new CardPart.Paragraph(CardText.Of(
                $"{"Speaks by itself":strong}: {settings.Mode.Label()} ({settings.Mode.Does()}).\n{"Sensitivity":strong}: {settings.Sensitivity.Label()} ({SettingsWords.Does(settings.Sensitivity, view.Forecast)}). {SettingsWords.Lately(view)}\n{"Quiet hours":strong}: {SettingsWords.Of(settings.Quiet)}.\n{"Weekly summary":strong}: {SettingsWords.Summary(settings)}, in each reader’s own time zone.\n{"Hold-out share":strong}: {SettingsWords.HoldOut(settings)}.\n{"People who join":strong}: {SettingsWords.Joiners(settings)}.\n{"Huddles":strong}: {SettingsWords.Huddles(settings)}.\n{"User group":strong}: {SettingsWords.Group(settings)}.")),
            new CardPart.Paragraph(new CardText([.. WhoCan(view)])),
        ];
        if (view.Channel is { IsShared: true })
        {
            parts.Insert(1, new CardPart.Paragraph(SettingsWords.Shared(settings)));
        }

        parts.AddRange(SettingsWords.Decided(view).Select(sentence => new CardPart.Paragraph(sentence)));
        if (view.Pause is { } pause)
        {
            parts.Add(new CardPart.Paragraph(PauseMessage.Paused(pause)));
        }

        if (view.SignsOff.Count > 0)
        {
            parts.Add(new CardPart.Paragraph(
                $"These signs no longer count in this workspace, because “Not quite” was pressed more than one time in ten: {string.Join(", ", view.SignsOff)}. The presses of the next 30 days can bring them back."));
        }

        if (view.LastActs.Count > 0)
        {
            parts.Add(new CardPart.Paragraph(new CardText([.. view.LastActs.SelectMany(Line)])));
        }

        if (view.Right is Right.Yes)
        {
            parts.Add(new CardPart.Paragraph(SettingsWords.Measured(view.Measured)));
            parts.Add(new CardPart.Buttons([new("Change settings", OpenAction, view.Id.Value), .. view.Pause is null ? (CardButton[])[] : [PauseMessage.Button(view.Id)]]));
        }

        parts.Add(new CardPart.Note("The list of changes says who changed what, and nobody’s level."));
        return new(parts);
    }

    /// <param name="changes">How many settings differ now.</param>
    public static Card Saved(ChannelId channel, int changes) => Card.Saying(changes switch
    {
        0 => CardText.Of($"Nothing has changed in the settings of {channel}."),
        1 => CardText.Of($"Saved for {channel}: 1 change."),
        _ => CardText.Of($"Saved for {channel}: {changes} changes."),
    });

    public static Card NoLongerYours(ChannelId channel) => Card.Saying(CardText.Of(
        $"You can no longer change the settings of {channel}, so they stay as they are. A facilitator of the channel or an admin of the workspace can name you."));

    /// <summary>Where it is not even to be said of which channel.</summary>
    public static Card NotYours { get; } = Card.Saying(
        "You can no longer change the settings of this channel, so they stay as they are. A facilitator of the channel or an admin of the workspace can name you.");

    /// <summary>Under a letter, to whoever facilitates its channel no more.</summary>
    public static Card NotFromHere { get; } = Card.Saying(CardText.Of(
        $"I can’t open these settings from here: you no longer facilitate that channel, or I’m no longer in it. In the channel, {new CardSpan.Typed("settings")} says who can change them."));

    public static Card ChangedMeanwhile(ChannelId channel) => Card.Saying(CardText.Of(
        $"Somebody changed the settings of {channel} while your form was open, so nothing of it was saved. Open the settings again to see how they are now."));

    /// <param name="why">For example: <c>is a guest</c>.</param>
    public static Card NotNamed(UserId person, string why) => Card.Saying(CardText.Of($"{person} {why}, so they can’t be a facilitator."));

    public static Card NotHere(ChannelId channel) => Card.Saying(CardText.Of(
        $"I’m not in {channel}. Type /invite @FocusBot there, then try again.")) with { LeavesButton = true };

    /// <param name="reason">The workspace's error word.</param>
    public static Card NoGroup(ChannelId channel, string group, string reason) => reason switch
    {
        "missing_scope" => Card.Saying(CardText.Of(
            $"I’m not allowed to read user groups in this workspace, so {channel} has none. Whoever runs me can add the permission usergroups:read.")),
        "plan_upgrade_required" => Card.Saying(CardText.Of($"This workspace’s plan has no user groups, so {channel} has none.")),
        _ => Card.Saying(CardText.Of($"There’s no user group {group} in this workspace, so {channel} has none. Its summary goes by who writes in its review threads.")),
    };

    public static Card NotAsked { get; } = Card.Saying(
        "Slack didn’t say whether you’re an admin of this workspace, so you can’t change the settings now. Try again in a few minutes.") with { LeavesButton = true };

    private static IEnumerable<CardSpan> WhoCan(ChannelView view)
    {
        yield return new CardSpan.Strong("Who can change this");
        yield return new CardSpan.Plain(": the workspace’s admins");
        if (view.Inviter is { } inviter)
        {
            yield return new CardSpan.Plain("; ");
            yield return new CardSpan.Person(inviter);
            yield return new CardSpan.Plain(", who invited FocusBot");
        }

        foreach (var person in view.Named)
        {
            yield return new CardSpan.Plain("; ");
            yield return new CardSpan.Person(person);
        }

        yield return new CardSpan.Plain(".");
    }

    private static IEnumerable<CardSpan> Line(AdminAct act)
    {
        yield return new CardSpan.Moment(act.At);
        yield return new CardSpan.Plain($" {act.Field}: ");
        if (act.Subject is { } subject)
        {
            yield return new CardSpan.Person(subject);
            yield return new CardSpan.Plain(act.After is null ? " no longer named" : " named");
        }
        else
        {
            yield return new CardSpan.Plain($"{act.Before} → {act.After}");
        }

        yield return new CardSpan.Plain(", by ");
        yield return act.Person is { } person ? new CardSpan.Person(person) : new CardSpan.Plain("somebody whose data was deleted");
        yield return new CardSpan.Plain(".\n");
    }
}
