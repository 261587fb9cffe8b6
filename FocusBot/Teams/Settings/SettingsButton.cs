using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Teams.Settings;

/// <summary>Opens the settings of the channel it was pressed in, whatever its value names.</summary>
internal sealed class SettingsButton(SettingsDoor door) : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) => happened.Channel is { } here
        ? door.AnswerAsync(new(happened.Installation, here), happened.User)
        : Task.FromResult<Answer>(new Answer.Say(RoutingMessage.UnknownButton));

    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) => happened.Channel is null
        ? context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.UnknownButton))
        : door.ShowAsync(AnswerTo.Of(happened) with { Replaces = false }, context);
}
