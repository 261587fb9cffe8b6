using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Teams.Focus;

/// <summary>Keeps the focus that a facilitator has set in the form.</summary>
internal sealed class FocusFormSent(FocusDoor door, TimeProvider clock) : IAnswer<ConversationEvent.FormSubmitted>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.FormSubmitted happened, CancellationToken cancellationToken)
    {
        if (happened.Place is not { } channel)
        {
            return new Answer.Say(RoutingMessage.UnknownForm);
        }

        var view = await door.LookAsync(new(happened.Installation, channel), happened.User, isHere: false);
        return FocusForm.Read(happened.Values, clock.GetUtcNow(), view.Zone) switch
        {
            _ when view.Right is Right.No => new Answer.Say(FocusMessage.StaysAsItIs(channel)),
            FocusRequest.Refused(var sentence) => new Answer.Complain(new Dictionary<string, string> { [FocusForm.Until] = sentence }),
            _ => new Answer.Keep(),
        };
    }

    public Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken) => happened.Place is { } channel
        ? door.RunAsync(AnswerTo.Of(happened) with { Channel = channel }, zone => FocusForm.Read(happened.Values, context.Now, zone), isHere: false, context, cancellationToken)
        : context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.UnknownForm));
}
