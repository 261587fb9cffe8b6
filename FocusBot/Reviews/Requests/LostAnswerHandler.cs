using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Requests;

/// <summary>An answer that finds its person no longer in the channel goes to them directly.</summary>
internal sealed class LostAnswerHandler : IHandleReport<AnsweredPerson>
{
    public async Task HandleAsync(Report report, AnsweredPerson note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (report is Report.Refused { Reason: "user_not_in_channel" or "not_in_channel" or "channel_not_found" or "is_archived" } refused)
        {
            var card = refused.Reason is "is_archived" ? RefusalMessage.IsArchived(note.Channel) : RefusalMessage.CouldNotAnswer(note.Channel);
            await context.EnqueueAsync(new(report.Installation, $"{report.Key}/direct", "answer-direct", new Parcel.DirectMessage(note.User, card)));
        }
    }
}
