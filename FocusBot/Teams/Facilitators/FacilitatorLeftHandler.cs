using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams.Facilitators;

/// <summary>Whoever leaves a channel facilitates it no more, also when they come back: they can be named again.</summary>
internal sealed class FacilitatorLeftHandler : IHandle<ConversationEvent.PersonLeft>
{
    public async Task HandleAsync(ConversationEvent.PersonLeft happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var channel = new ChannelKey(happened.Installation, happened.Channel);
        var invited = await ChannelStore.InviterLeftAsync(context.Session, channel, happened.Person);
        var named = await FacilitatorStore.RemoveAsync(context.Session, channel, happened.Person);
        if (invited || named)
        {
            await AdminActStore.AddAsync(context.Session, channel, new(happened.Person, happened.Person, FacilitatorRule.Field, "named", null, context.Now));
        }
    }
}
