using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams.Settings;

/// <summary>Opens a channel's settings for who may change them, shows them to everybody else, and complains about what cannot be set.</summary>
internal sealed class SettingsAtOnce(Database database, ChannelQuery desk, TimeProvider clock) : IAnswerAtOnce
{
    public const string Verb = "settings";

    public async Task<Answer?> AnswerAsync(Happened happened, CancellationToken cancellationToken) => happened switch
    {
        Happened.CommandGiven given when CommandWords.Of(given.Words).Verb is Verb => Show(await LookAsync(given.Installation, given.Channel, given.User)),
        Happened.ButtonPressed { Action: SettingsMessage.OpenAction } pressed => Show(await LookAsync(pressed.Installation, new(pressed.Value), pressed.User)),
        Happened.FormSubmitted { Form: SettingsForm.Name } sent => Check(sent, await LookAsync(sent.Installation, new(sent.State), sent.User)),
        _ => null,
    };

    /// <remarks>An admin is known as one only once Slack was asked, which takes the long road.</remarks>
    private static Answer Show(ChannelView view) => view switch
    {
        { Channel: null or { State: ChannelState.Removed } } => new Answer.Say(SettingsMessage.NotHere(view.Id)),
        { Right: Right.Yes } => new Answer.Open(SettingsForm.For(view)),
        { Right: Right.No } => new Answer.Say(SettingsMessage.For(view)),
        _ => new Answer.Keep(),
    };

    private static Answer? Check(Happened.FormSubmitted sent, ChannelView view) =>
        view.Right is Right.No ? new Answer.Say(SettingsMessage.NoLongerYours(view.Id))
        : SettingsFormRule.Read(sent.Values, view.Settings).Complaints is { Count: > 0 } complaints ? new Answer.Complain(complaints)
        : null;

    private Task<ChannelView> LookAsync(InstallationId installation, ChannelId channel, UserId person) =>
        database.ReadAsync(session => desk.LookAsync(session, installation, channel, person, clock.GetUtcNow()));
}
