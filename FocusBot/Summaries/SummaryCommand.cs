using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Settings;

namespace FocusBot.Summaries;

/// <summary>Says the summary of the last seven days to whoever asks for it, to them alone.</summary>
internal sealed class SummaryCommand(SummaryOnRequest summary) : IAnswer<CommandUse>
{
    private static readonly TimeSpan GroupStaysTrue = TimeSpan.FromDays(8), StaysInteresting = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = happened.Path;
        var channel = await ChannelStore.FindAsync(context.Session, new(path.Installation, path.Channel));
        if (channel is null or { State: ChannelState.Removed } || RequestRule.Refuse(channel) is not null)
        {
            await context.EnqueueAsync(path.With(RequestRule.Refuse(channel) ?? SettingsMessage.NotHere(path.Channel)));
            return;
        }

        var settings = await SettingsStore.OfAsync(context.Session, new(path.Installation, path.Channel));
        if (settings.UserGroup is { } group
            && (await TeamStore.OfGroupAsync(context.Session, new(path.Installation, path.Channel), group, context.Now - GroupStaysTrue)).Count == 0)
        {
            await context.EnqueueAsync(AskFor(group, path));
            return;
        }

        await summary.SayAsync(path, settings, context);
    }

    private static Outbound AskFor(string group, AnswerTo path) =>
        SummaryOnRequest.Group.Send(path.Installation, $"{SummaryOnRequest.Group}/{path.Request}", new Parcel.GroupReading(group), path) with { LongestWait = StaysInteresting };
}
