using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams.Settings;

/// <summary>Opens the settings of the channel it was pressed in; under a letter, those of the channel that the letter is about, for whoever facilitates it.</summary>
internal sealed class SettingsButton(SettingsDoor door, Database database, TimeProvider clock) : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => MeantAsync(session, happened, clock.GetUtcNow())) is { } channel
            ? await door.AnswerAsync(channel, happened.User)
            : new Answer.Say(SettingsMessage.NotFromHere);

    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        await (await MeantAsync(context.Session, happened, context.Now) is not { } channel ? context.EnqueueAsync(path.With(SettingsMessage.NotFromHere))
            : channel.Channel == happened.Channel ? door.ShowAsync(path, context)
            : context.EnqueueAsync(path.With(RoutingMessage.FormNotOpened)));
    }

    /// <remarks>In a channel its own name says nothing: the channel may have got a new id since the button was made.</remarks>
    private static async Task<ChannelKey?> MeantAsync(DbSession session, ConversationEvent.ButtonPressed pressed, DateTimeOffset now) =>
        pressed.Channel is { } here && new ChannelKey(pressed.Installation, here) is var place && await ChannelStore.FindAsync(session, place) is not null
            ? place
            : await ChannelInReach.FindAsync(session, pressed, now);
}
