using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Inference;

namespace FocusBot.Teams.Settings;

/// <summary>Lets a facilitator end the time in which FocusBot infers nothing in a channel.</summary>
internal sealed class ResumeButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        await context.EnqueueAsync(path.With(
            await ChannelInReach.FindAsync(context.Session, happened, context.Now) is not { } channel ? SettingsMessage.NotYours
            : await InferencePauses.EndAsync(channel, happened.User, context) ? PauseMessage.Resumed(channel.Channel)
            : PauseMessage.NothingPaused(channel.Channel)));
    }
}
