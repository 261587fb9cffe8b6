using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Convening;

/// <summary>Begins a live review, whichever door it came through: one message in the channel asks its people.</summary>
internal static class MeetingBeginning
{
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    public static async Task BeginAsync(AnswerTo path, MeetingPlan plan, HandlerContext context)
    {
        // Whoever asks is asked too.
        var people = plan.People.Append(path.User).Distinct();
        var meeting = new Meeting(
            path.Installation, path.Request, path.Channel, path.User, null, plan.Needed, IsRevealed: false, [.. people.Select(person => new Invitee(person, null, false))])
        {
            Time = plan.Time,
            Reminds = plan.Reminds,
        };
        if (await MeetingStore.AddAsync(context.Session, meeting, context.Now))
        {
            // The topic is in the message and nowhere else.
            var post = new Parcel.ChannelPost(path.Channel, MeetingMessage.InTheChannel(meeting, plan.Groups, plan.Topic));
            await context.EnqueueAsync(MeetingPostedHandler.Purpose.Send(path.Installation, $"meeting/{meeting.Id}", post, new(meeting.Id) { Groups = [.. plan.Groups.Select(group => group.ToString())] }) with { LongestWait = StaysInteresting });
            await context.EnqueueAsync(path.With(MeetingMessage.Begun(meeting, plan.Groups)));
        }
    }
}
