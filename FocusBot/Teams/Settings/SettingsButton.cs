using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Teams.Settings;

/// <summary>Opens the settings of the channel that its value names.</summary>
internal sealed class SettingsButton(SettingsDoor door) : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) =>
        door.AnswerAsync(new(happened.Installation, new(happened.Value)), happened.User);

    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        door.ShowAsync(AnswerTo.Of(happened) with { Channel = new(happened.Value), Replaces = false }, context);
}
