using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Reviews.Requests;

/// <summary>An answer that finds its person no longer in the channel goes to them directly.</summary>
internal sealed class AnswerFailureHandler : IHandle<Report.Refused>
{
    public async Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Purpose is AnswerTo.Purpose
            && happened.Reason is "user_not_in_channel" or "not_in_channel" or "channel_not_found" or "is_archived"
            && happened.Note.Split('/') is [var channel, var user])
        {
            var card = happened.Reason is "is_archived" ? RefusalMessage.IsArchived(new(channel)) : RefusalMessage.CouldNotAnswer(new(channel));
            await context.EnqueueAsync(new(happened.Installation, $"{happened.Key}/direct", "answer-direct", new Parcel.DirectMessage(new(user), card)));
        }
    }
}
