using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Inference;

namespace FocusBot.Teams.Settings;

/// <summary>Lets a facilitator end the time in which FocusBot infers nothing in a channel.</summary>
internal sealed class ResumeButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        if (ChannelId.Find(happened.Value) is not { } id)
        {
            await context.EnqueueAsync(path.With(RoutingMessage.UnknownButton));
            return;
        }

        var channel = new ChannelKey(happened.Installation, id);
        await context.EnqueueAsync(path.With(
            await FacilitatorQuery.RightOfAsync(context.Session, channel, happened.User, context.Now) is not Right.Yes ? SettingsMessage.NoLongerYours(id)
            : await InferencePauses.EndAsync(channel, happened.User, context) ? PauseMessage.Resumed(id)
            : PauseMessage.NothingPaused(id)));
    }
}
