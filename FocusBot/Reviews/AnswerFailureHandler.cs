using FocusBot.Conversations;
using FocusBot.Delivery;

namespace FocusBot.Reviews;

/// <summary>An answer that finds its person no longer in the channel goes to them directly.</summary>
internal sealed class AnswerFailureHandler : IHandle<Report.Refused>
{
    public async Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Purpose is AnswerPath.Purpose
            && happened.Reason is "user_not_in_channel" or "not_in_channel" or "channel_not_found" or "is_archived"
            && happened.Note.Split('/') is [var channel, var user])
        {
            var card = happened.Reason is "is_archived" ? RefusalMessage.IsArchived(new(channel)) : RefusalMessage.CouldNotAnswer(new(channel));
            await turn.EnqueueAsync(new(happened.Installation, $"{happened.Key}/direct", "answer-direct", new Parcel.DirectMessage(new(user), card)));
        }
    }
}
