using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;

namespace FocusBot.Summaries;

/// <summary>Plans the summaries of a user group once it is known who is in it.</summary>
internal sealed class SummaryGroupHandler(SummaryPlanner planner) : IHandleReport<SummaryGroup>
{
    public async Task HandleAsync(Report report, SummaryGroup note, HandlerContext context, CancellationToken cancellationToken)
    {
        switch (report)
        {
            case Report.GroupRead read:
                await TeamStore.PutGroupAsync(context.Session, new(read.Installation, note.Channel), note.Group, read.Members, context.Now);
                await planner.PlanAsync(context.Session, new(read.Installation, note.Channel), context.Now);
                break;
            case Report.Refused refused:
                await LostGroup.TellAsync(refused, note.Channel, context);
                break;
        }
    }
}
