using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Measured;
using FocusBot.Levels.Readers;
using FocusBot.Storage.Tables;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams.Members;

/// <summary>Follows FocusBot's membership of channels and their ids, and introduces it once in each.</summary>
internal sealed class ChannelHandler(KeptTables tables, IOptions<NewChannelOptions> options, IOptions<ReadingScope> scope, IOptions<EncoderOptions> encoder, IOptions<LanguageModelOptions> model) :
    IHandle<Happened.FocusBotInvited>,
    IHandle<Happened.FocusBotRemoved>,
    IHandle<Happened.ChannelArchived>,
    IHandle<Happened.ChannelUnarchived>,
    IHandle<Happened.ChannelIdChanged>
{
    public async Task HandleAsync(Happened.FocusBotInvited happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var (installation, channel) = (happened.Installation, happened.Channel);
        await ChannelStore.SawAsync(context.Session, new(installation, channel), happened.Where.IsShared, options.Value.StartsIn);
        if (happened.Inviter is { } inviter)
        {
            await ChannelStore.InvitedAsync(context.Session, new(installation, channel), inviter);
        }

        if (await ChannelStore.IntroduceOnceAsync(context.Session, new(installation, channel), context.Now))
        {
            var (mode, reader) = ((await SettingsStore.OfAsync(context.Session, new(installation, channel))).Mode, ReaderFacts.Of(encoder, model));
            var card = happened.Where.IsShared ? IntroductionMessage.InASharedChannel(reader) : IntroductionMessage.For(mode, reader, scope.Value.Covers(channel));
            await context.EnqueueAsync(new(installation, $"introduction/{channel}", "introduction", new Parcel.ChannelPost(channel, card)));
            await context.PublishAsync(new FocusBotIntroduced(new(installation, channel), happened.Inviter), cancellationToken);
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
