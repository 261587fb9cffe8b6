using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Settings;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams.Focus;

/// <summary>Shows a team's focus, opens its form for facilitators, and says in a sentence what cannot be understood.</summary>
internal sealed class FocusAtOnce(Database database, ChannelQuery desk, TimeProvider clock) : IAnswerAtOnce
{
    public const string Verb = "focus";

    public async Task<Answer?> AnswerAsync(Happened happened, CancellationToken cancellationToken) => happened switch
    {
        Happened.CommandGiven given when CommandWords.Of(given.Words) is { Verb: Verb } words =>
            ToCommand(words, await LookAsync(given.Installation, given.Channel, given.User)),
        Happened.ButtonPressed { Action: FocusMessage.OpenAction } pressed => Show(await LookAsync(pressed.Installation, new(pressed.Value), pressed.User)),
        Happened.FormSubmitted { Form: FocusForm.Name } sent => ToForm(sent, await LookAsync(sent.Installation, new(sent.State), sent.User)),
        _ => null,
    };

    private Answer ToCommand(CommandWords words, ChannelView view) => FocusCommandRule.Read(words.Rest, clock.GetUtcNow(), view.Zone) switch
    {
        _ when view.Channel is null or { State: ChannelState.Removed } => new Answer.Say(SettingsMessage.NotHere(view.Id)),
        FocusRequest.Refused(var sentence) => new Answer.Say(FocusMessage.Refused(sentence)),
        FocusRequest.Show => Show(view),
        _ when view.Right is Right.No => new Answer.Say(FocusMessage.NotYours(view)),
        _ => new Answer.Keep(),
    };

    private static Answer Show(ChannelView view) => view.Right switch
    {
        Right.Yes => new Answer.Open(FocusForm.For(view)),
        Right.No => new Answer.Say(FocusMessage.For(view)),
        _ => new Answer.Keep(),
    };

    private Answer? ToForm(Happened.FormSubmitted sent, ChannelView view) => FocusForm.Read(sent.Values, clock.GetUtcNow(), view.Zone) switch
    {
        _ when view.Right is Right.No => new Answer.Say(FocusMessage.NotYours(view)),
        FocusRequest.Refused(var sentence) => new Answer.Complain(new Dictionary<string, string> { [FocusForm.Until] = sentence }),
        _ => null,
    };

    private Task<ChannelView> LookAsync(InstallationId installation, ChannelId channel, UserId person) =>
        database.ReadAsync(session => desk.LookAsync(session, installation, channel, person, clock.GetUtcNow()));
}
