using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Settings;

namespace FocusBot.Nudges.Independence;

/// <summary>Lets a facilitator switch a channel to <em>on request</em>, from the message that offers it.</summary>
internal sealed class OnRequestButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        if (await ChannelInReach.FindAsync(context.Session, happened, context.Now) is not { } named)
        {
            await context.EnqueueAsync(path.With(SettingsMessage.NotYours));
            return;
        }

        var channel = named.Channel;
        var outcome = await ModeChange.ToAsync(named, ChannelMode.OnRequest, happened.User, context, cancellationToken);
        await context.EnqueueAsync(path.With(outcome switch
        {
            ModeChangeOutcome.Changed => IndependenceMessage.Switched(channel),
            ModeChangeOutcome.AlreadySo => IndependenceMessage.SwitchedAlready(channel),
            _ => SettingsMessage.NoLongerYours(channel),
        }));
    }
}
