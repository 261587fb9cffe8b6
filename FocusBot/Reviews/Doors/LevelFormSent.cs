using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;

namespace FocusBot.Reviews.Doors;

/// <summary>Does what the form asks of its thread: keeps a level, asks everybody else, or both.</summary>
internal sealed class LevelFormSent : IAnswer<ConversationEvent.FormSubmitted>
{
    public Task<Answer> AnswerAsync(ConversationEvent.FormSubmitted happened, CancellationToken cancellationToken) => Task.FromResult<Answer>(Read(happened) switch
    {
        { Channel: null } => new Answer.Say(RoutingMessage.UnknownForm),
        { Complaints: { Count: > 0 } complaints } => new Answer.Complain(complaints),
        _ => new Answer.Keep(),
    });

    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var form = Read(happened);
        if (form.Channel is not { } channel)
        {
            await context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.UnknownForm));
            return;
        }

        var path = AnswerTo.Of(happened) with { Channel = channel, Root = form.IsOfThread ? form.Root : null };
        if (form.Root is not { } root || form.Complaints.Count > 0)
        {
            await context.EnqueueAsync(path.With(RoutingMessage.FormNotTaken(form.Complaints)));
            return;
        }

        var thread = new ThreadKey(happened.Installation, channel, root);
        await context.PublishAsync(
            new ThreadRequested(form.Level is { } level
                ? new ThreadRequest.DeclareLevel(thread, path, level, context.Now) { AsksOthersToo = form.AsksOthers, Shows = form.Shows }
                : new ThreadRequest.Ask(thread, path)),
            cancellationToken);
    }

    private static LevelFormReading Read(ConversationEvent.FormSubmitted sent) => LevelFormRule.Read(ThreadInReach.PlaceOf(sent), sent.Values);
}
