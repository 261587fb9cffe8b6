using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Threads;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Meetings;

/// <summary>Posts the map of a live review, as far as it may be shown: when its organiser asks for it, once everybody has answered, or when it begins.</summary>
internal sealed class MeetingRevealButton(IOptions<MeetingOptions> options) : IAnswer<ConversationEvent.ButtonPressed>, IHandle<MeetingAnswered>, IHandle<MeetingBegan>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingPress.FindAsync(happened, context) is var (meeting, path))
        {
            var shown = ShownAnswersRule.Of(meeting, options.Value.FewestToCount);
            await (Refuse(meeting, shown, path.User, isSure: happened.Action == MeetingButtons.RevealAnyway) is { } refusal
                ? context.EnqueueAsync(path.With(refusal))
                : RevealAsync(meeting, shown, context));
        }
    }

    public Task HandleAsync(MeetingAnswered happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened.Meeting is not { IsComplete: true, IsRevealed: false } meeting ? Task.CompletedTask
        : ShownAnswersRule.Of(meeting, options.Value.FewestToCount) switch
        {
            ShownAnswers.None => SayThatItWaitsAsync(meeting, context),
            var shown => RevealAsync(meeting, shown, context),
        };

    /// <summary>The time has come. Where nothing can be shown, nothing is said.</summary>
    public Task HandleAsync(MeetingBegan happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened.Meeting is { IsRevealed: false } meeting && ShownAnswersRule.Of(meeting, options.Value.FewestToCount) is var shown and not ShownAnswers.None
            ? RevealAsync(meeting, shown, context)
            : Task.CompletedTask;

    private static Card? Refuse(Meeting meeting, ShownAnswers shown, UserId person, bool isSure) => meeting switch
    {
        _ when !meeting.MaySteer(person) => MeetingMessage.OnlyTheOrganiser,
        { IsRevealed: true } => MeetingMessage.MapStands,
        _ when meeting.Invitees.All(invitee => invitee.Level is null) => MeetingMessage.NothingToReveal,
        _ when shown is ShownAnswers.None => MeetingMessage.TooFewToShow,
        _ when shown is ShownAnswers.Guessable && !isSure => MeetingMessage.CanBeGuessed(meeting),
        _ => null,
    };

    private static async Task RevealAsync(Meeting meeting, ShownAnswers shown, HandlerContext context)
    {
        await MeetingStore.RevealedAsync(context.Session, meeting);
        if (meeting.Ts is { } ts)
        {
            await context.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/map", "meeting-map", new Parcel.ThreadPost(meeting.Channel, ts, MeetingMessage.Map(meeting, shown))));
        }

        await context.PublishAsync(new MeetingShown(meeting with { IsRevealed = true }), CancellationToken.None);
        foreach (var invitee in meeting.Invitees.Where(invitee => invitee.Level is null))
        {
            await context.PublishAsync(new WaitingChanged(meeting.Installation, invitee.Person), CancellationToken.None);
        }
    }

    /// <summary>All are in and nothing comes out: whoever waits for the map hears once what it waits for.</summary>
    private static Task SayThatItWaitsAsync(Meeting meeting, HandlerContext context) => meeting.Ts is { } ts
        ? context.EnqueueAsync(new(meeting.Installation, $"meeting/{meeting.Id}/waits", "meeting-waits", new Parcel.ThreadPost(meeting.Channel, ts, MeetingMessage.MapWaits)))
        : Task.CompletedTask;
}
