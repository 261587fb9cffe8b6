using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Convening;

/// <summary>Asks people before a live review, as the form says.</summary>
internal sealed class MeetingFormSent(TimeProvider clock) : IAnswer<ConversationEvent.FormSubmitted>
{
    public Task<Answer> AnswerAsync(ConversationEvent.FormSubmitted happened, CancellationToken cancellationToken)
    {
        var complaints = new Dictionary<string, string>();
        MeetingFormRule.Read(happened.Values, happened.User, clock.GetUtcNow(), complaints);
        return Task.FromResult<Answer>(
            happened.Place is null ? new Answer.Say(RoutingMessage.UnknownForm)
            : complaints.Count > 0 ? new Answer.Complain(complaints)
            : new Answer.Keep());
    }

    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        if (happened.Place is not { } place)
        {
            await context.EnqueueAsync(path.With(RoutingMessage.UnknownForm));
            return;
        }

        var complaints = new Dictionary<string, string>();
        var plan = MeetingFormRule.Read(happened.Values, happened.User, context.Now, complaints);
        var channel = await ChannelStore.FindAsync(context.Session, new(happened.Installation, place));
        var refusal = channel is null ? RefusalMessage.NotAMember(place)
            : RequestRule.Refuse(channel) ?? (complaints.Count > 0 ? RoutingMessage.FormNotTaken(complaints) : null);
        await (refusal is null
            ? MeetingBeginning.BeginAsync(path with { Channel = place }, plan, context)
            : context.EnqueueAsync((path with { Channel = place }).With(refusal)));
    }
}
