using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Measured;
using FocusBot.Levels.Readers;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Inference;
using Microsoft.Extensions.Options;

namespace FocusBot.Teams.Arrivals;

/// <summary>Writes to whoever brings FocusBot into a channel for the first time: Slack doesn't say who installed an app, and they answer for it there.</summary>
internal sealed class WelcomeHandler(InferenceQuery inference, IOptions<EncoderOptions> encoder, IOptions<LanguageModelOptions> model) : IHandle<FocusBotIntroduced>
{
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromHours(24);

    public async Task HandleAsync(FocusBotIntroduced happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var channel = happened.Channel;
        if (happened.Inviter is { IsNobody: false } inviter
            && await ChannelStore.InvitedToAsync(context.Session, channel.Installation, inviter, most: 2) is [_])
        {
            var settings = await SettingsStore.OfAsync(context.Session, channel);
            await context.EnqueueAsync(new(
                channel.Installation, $"welcome/{inviter}", "welcome",
                new Parcel.DirectMessage(inviter, WelcomeMessage.For(channel.Channel, settings.Mode, ReaderFacts.Of(encoder, model), inference.Covers(channel))))
            {
                LongestWait = StaysInteresting,
            });
        }
    }
}
