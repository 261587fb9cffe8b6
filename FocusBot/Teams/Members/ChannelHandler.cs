using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage.Tables;
using FocusBot.Teams.Channels;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams.Members;

/// <summary>Follows FocusBot's membership of channels and their ids, and introduces it once in each.</summary>
internal sealed class ChannelHandler(KeptTables tables) :
    IHandle<Happened.FocusBotInvited>,
    IHandle<Happened.FocusBotRemoved>,
    IHandle<Happened.ChannelArchived>,
    IHandle<Happened.ChannelUnarchived>,
    IHandle<Happened.ChannelIdChanged>
{
    public async Task HandleAsync(Happened.FocusBotInvited happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var (installation, channel) = (happened.Installation, happened.Channel);
        await ChannelStore.SawAsync(context.Session, new(installation, channel), happened.Where.IsShared);
        if (happened.Inviter is { } inviter)
        {
            await ChannelStore.InvitedAsync(context.Session, new(installation, channel), inviter);
        }

        if (await ChannelStore.IntroduceOnceAsync(context.Session, new(installation, channel), context.Now))
        {
            var card = happened.Where.IsShared ? IntroductionMessage.InASharedChannel : IntroductionMessage.Card;
            await context.EnqueueAsync(new(installation, $"introduction/{channel}", "introduction", new Parcel.ChannelPost(channel, card)));
        }
    }

    public Task HandleAsync(Happened.FocusBotRemoved happened, HandlerContext context, CancellationToken cancellationToken) =>
        ChannelStore.SetStateAsync(context.Session, new(happened.Installation, happened.Channel), ChannelState.Removed);

    public Task HandleAsync(Happened.ChannelArchived happened, HandlerContext context, CancellationToken cancellationToken) =>
        ChannelStore.SetStateAsync(context.Session, new(happened.Installation, happened.Channel), ChannelState.Archived);

    public Task HandleAsync(Happened.ChannelUnarchived happened, HandlerContext context, CancellationToken cancellationToken) =>
        ChannelStore.SetStateAsync(context.Session, new(happened.Installation, happened.Channel), ChannelState.Member);

    public Task HandleAsync(Happened.ChannelIdChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        tables.RenameAsync(context.Session, new(happened.Installation, happened.Old, happened.New));
}
