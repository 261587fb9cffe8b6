using FocusBot.Conversations;
using FocusBot.Delivery;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams;

/// <summary>Follows FocusBot's membership of channels, and introduces it once in each.</summary>
internal sealed class ChannelHandler :
    IHandle<Happened.FocusBotInvited>,
    IHandle<Happened.FocusBotRemoved>,
    IHandle<Happened.ChannelArchived>,
    IHandle<Happened.ChannelUnarchived>,
    IHandle<Happened.ChannelIdChanged>
{
    public async Task HandleAsync(Happened.FocusBotInvited happened, Turn turn, CancellationToken cancellationToken)
    {
        var (installation, channel) = (happened.Installation, happened.Channel);
        await ChannelStore.SawAsync(turn.Session, installation, channel, happened.Where.IsShared);
        await ChannelStore.InvitedAsync(turn.Session, installation, channel, happened.Inviter);
        if (await ChannelStore.IntroduceOnceAsync(turn.Session, installation, channel, turn.Now))
        {
            var card = happened.Where.IsShared ? IntroductionMessage.InASharedChannel : IntroductionMessage.Card;
            await turn.EnqueueAsync(new(installation, $"introduction/{channel}", "introduction", new Parcel.ChannelPost(channel, card)));
        }
    }

    public Task HandleAsync(Happened.FocusBotRemoved happened, Turn turn, CancellationToken cancellationToken) =>
        ChannelStore.SetStateAsync(turn.Session, happened.Installation, happened.Channel, ChannelState.Removed);

    public Task HandleAsync(Happened.ChannelArchived happened, Turn turn, CancellationToken cancellationToken) =>
        ChannelStore.SetStateAsync(turn.Session, happened.Installation, happened.Channel, ChannelState.Archived);

    public Task HandleAsync(Happened.ChannelUnarchived happened, Turn turn, CancellationToken cancellationToken) =>
        ChannelStore.SetStateAsync(turn.Session, happened.Installation, happened.Channel, ChannelState.Member);

    public async Task HandleAsync(Happened.ChannelIdChanged happened, Turn turn, CancellationToken cancellationToken)
    {
        await ChannelStore.RenameAsync(turn.Session, happened.Installation, happened.Old, happened.New);
        await SettingsStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);
        await LeaverStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);
        await FocusStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);
    }
}
