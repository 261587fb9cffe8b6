using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries;

/// <summary>Says a summary that somebody has asked for, once it is known who is in the group whose week it tells.</summary>
internal sealed class SummaryOnRequest(SummaryQuery desk) : IHandleReport<AnswerTo>
{
    public static readonly ReportPurpose<AnswerTo> Group = new("summary-asked-group", RoutingJson.Default.AnswerTo);

    public async Task HandleAsync(Report report, AnswerTo note, HandlerContext context, CancellationToken cancellationToken)
    {
        switch (report)
        {
            case Report.GroupRead(_, _, _, _, var members)
                when await SettingsStore.OfAsync(context.Session, new(note.Installation, note.Channel)) is { UserGroup: { } group } settings:
                await TeamStore.PutGroupAsync(context.Session, new(note.Installation, note.Channel), group, members, context.Now);
                await SayAsync(note, settings, context);
                break;
            case Report.GroupRead:
                // The group was taken off the channel while it was looked up: the summary is everybody's again.
                await SayAsync(note, await SettingsStore.OfAsync(context.Session, new(note.Installation, note.Channel)), context);
                break;
            case Report.Refused:
                await context.EnqueueAsync(note.With(SummaryMessage.NoGroup(note.Channel)));
                break;
        }
    }

    public async Task SayAsync(AnswerTo path, ChannelSettings settings, HandlerContext context)
    {
        var week = await desk.LookAsync(context.Session, new(path.Installation, path.Channel), path.User, settings, context.Now);
        await context.EnqueueAsync(path.With(week.IsEmpty ? SummaryMessage.Nothing(path.Channel) : SummaryMessage.OnRequest(week)));
    }
}
