using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Nudges.Why;

/// <summary>Says why a nudge stands: at once when two people declared their levels, after reading the thread again when their words were read.</summary>
/// <remarks>Asking why changes nothing, so everybody who sees the nudge may.</remarks>
internal sealed class WhyButton(Database database) : IAnswer<ConversationEvent.ButtonPressed>
{
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);

    public async Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) =>
        Say(await database.ReadAsync(session => LookAsync(happened, session))) is { } card ? new Answer.Say(card) : new Answer.Keep();

    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var found = await LookAsync(happened, context.Session);
        var path = AnswerTo.Of(happened) with { Replaces = false };
        if (Say(found) is { } card || found.Nudge is not { } nudge)
        {
            await context.EnqueueAsync(path.With(Say(found) ?? NudgeMessage.Gone));
            return;
        }

        // Its cues are read from the thread's words, which are not kept: that takes a call.
        path = path with { Channel = nudge.Thread.Channel, Root = nudge.Thread.Root };
        var reading = await ThreadWords.WantedAsync(nudge.Thread, context.Session);
        var asked = new WhyAsked(NudgeButtons.ValueOf(nudge), path, happened.Workspace);
        await context.EnqueueAsync(WhyReadHandler.Purpose.Send(happened.Installation, $"{WhyReadHandler.Purpose}/{path.Request}", reading, asked) with { LongestWait = StaysInteresting });
    }

    /// <returns><see langword="null"/> when it takes the thread's words to say it.</returns>
    private static Card? Say((Nudge? Nudge, ReviewThread? Thread) found) => found.Nudge switch
    {
        null or { State: NudgeState.TakenBack } => NudgeMessage.Gone,
        { IsWritten: true } => null,
        var nudge => NudgeMessage.Why(nudge, found.Thread?.Declarations ?? []),
    };

    private static async Task<(Nudge? Nudge, ReviewThread? Thread)> LookAsync(ConversationEvent.ButtonPressed pressed, DbSession session) =>
        NudgeButtons.Read(pressed) is { } reference
            ? (await NudgeStore.FindAsync(session, reference), await ReviewStore.FindAsync(session, reference.Thread))
            : (null, null);
}
