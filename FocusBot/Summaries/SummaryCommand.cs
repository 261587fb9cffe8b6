using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Settings;

namespace FocusBot.Summaries;

/// <summary>Says the summary of the last closed week to whoever of the team asks for it, to them alone.</summary>
internal sealed class SummaryCommand(SummaryOnRequest summary) : IAnswer<CommandUse>
{
    public async Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = happened.Path;
        var channel = await ChannelStore.FindAsync(context.Session, new(path.Installation, path.Channel));
        await (channel is null or { State: ChannelState.Removed } || RequestRule.Refuse(channel) is not null
            ? context.EnqueueAsync(path.With(RequestRule.Refuse(channel) ?? SettingsMessage.NotHere(path.Channel)))
            : summary.GoOnAsync(path, asker: null, members: null, context));
    }
}
