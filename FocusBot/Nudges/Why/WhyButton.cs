using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Buttons;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Nudges.Why;

/// <summary>Says why a nudge was posted. What was guessed is read again from the thread's words, which are not kept: that takes a call.</summary>
internal sealed class WhyButton(Database database) : IAnswer<ConversationEvent.ButtonPressed>
{
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);

    public async Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => SayAsync(happened, session)) is { } card ? new Answer.Say(card) : new Answer.Keep();

    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await SayAsync(happened, context.Session) is { } card)
        {
            await context.EnqueueAsync(AnswerTo.Of(happened).With(card));
            return;
        }

        if (await NudgeInReach.FindAsync(context.Session, happened) is { } nudge)
        {
            var path = AnswerTo.Of(happened) with { Channel = nudge.Thread.Channel, Root = nudge.Thread.Root };
            var asked = new WhyAsked(NudgeButtons.ValueOf(nudge), path, happened.Workspace);
            var reading = await ThreadWords.WantedAsync(nudge.Thread, context.Session);
            await context.EnqueueAsync(WhyReadHandler.Purpose.Send(happened.Installation, $"why/{path.Request}", reading, asked) with { LongestWait = StaysInteresting });
        }
    }

    /// <returns>What can be said without reading the thread; <see langword="null"/>: it has to be read.</returns>
    private static async Task<Card?> SayAsync(ConversationEvent.ButtonPressed pressed, DbSession session) =>
        await NudgeInReach.FindAsync(session, pressed) is not { State: not (NudgeState.TakenBack or NudgeState.Removed) } nudge ? NudgeAnswerMessage.Gone
        : nudge.IsWritten ? null
        : NudgeAnswerMessage.Why(nudge, (await ReviewStore.FindAsync(session, nudge.Thread))?.Declarations ?? []);
}
