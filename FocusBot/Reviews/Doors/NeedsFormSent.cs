using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;

namespace FocusBot.Reviews.Doors;

/// <summary>Says in a thread what its review needs, as the form says.</summary>
internal sealed class NeedsFormSent : IAnswer<ConversationEvent.FormSubmitted>
{
    public Task<Answer> AnswerAsync(ConversationEvent.FormSubmitted happened, CancellationToken cancellationToken) => Task.FromResult<Answer>(Read(happened) switch
    {
        { Channel: null } => new Answer.Say(RoutingMessage.UnknownForm),
        { Complaints: { Count: > 0 } complaints } => new Answer.Complain(complaints),
        _ => new Answer.Keep(),
    });

    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = AnswerTo.Of(happened);
        switch (Read(happened))
        {
            case { Channel: null }:
                await context.EnqueueAsync(path.With(RoutingMessage.UnknownForm));
                break;
            case { Channel: { } channel, Root: { } root, Complaints.Count: 0 }:
                await context.PublishAsync(
                    new ThreadRequested(new ThreadRequest.Need(
                        new(happened.Installation, channel, root), path with { Channel = channel }, NeedsForm.LevelOf(happened.Values), context.Now)),
                    cancellationToken);
                break;
            case { Channel: { } channel, Complaints: var complaints }:
                await context.EnqueueAsync((path with { Channel = channel }).With(RoutingMessage.FormNotTaken(complaints)));
                break;
        }
    }

    private static (ChannelId? Channel, MessageTs? Root, IReadOnlyDictionary<string, string> Complaints) Read(ConversationEvent.FormSubmitted sent)
    {
        var complaints = new Dictionary<string, string>();
        if (ThreadInReach.PlaceOf(sent) is not var (channel, _))
        {
            return (null, null, complaints);
        }

        var root = LevelFormRule.RootOf(sent.Values, channel, complaints);
        if (NeedsForm.LevelOf(sent.Values) is null)
        {
            complaints[NeedsForm.Needed] = "Choose what the review needs first.";
        }

        return (channel, root, complaints);
    }
}
