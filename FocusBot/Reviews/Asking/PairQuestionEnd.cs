using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Inference;

namespace FocusBot.Reviews.Asking;

/// <summary>Ends a question. Nothing is told to anybody: an answer that was waited with is dropped as it was promised.</summary>
internal static class PairQuestionEnd
{
    public static async Task AsAsync(PairQuestionState state, PairQuestion question, HandlerContext context)
    {
        await PairQuestionStore.UpdateAsync(context.Session, question with { State = state });
        foreach (var person in (UserId[])[question.Pair.First, question.Pair.Second])
        {
            await context.CancelAsync(question.Thread.Installation, PairQuestionPost.LaterKey(question, person));
            if (state is not (PairQuestionState.BothAnswered or PairQuestionState.Differed))
            {
                await DropAsync(question, person, context);
            }

            if (!await QuestionStore.IsPostedAsync(context.Session, question.Thread))
            {
                await QuestionStore.CloseAsync(context.Session, question.Thread, person, context.Now);
            }

            await context.PublishAsync(new WaitingChanged(question.Thread.Installation, person), CancellationToken.None);
        }

        await context.PublishAsync(new PairQuestionEnded(state), CancellationToken.None);
        await PauseAsync(question.Thread.ChannelKey, context);
    }

    /// <summary>Ends the questions of a thread whose time had passed at this moment: an answer that is dropped then meets none that comes later.</summary>
    public static async Task DueAsync(ThreadKey thread, DateTimeOffset at, HandlerContext context)
    {
        foreach (var question in (await PairQuestionStore.OfThreadAsync(context.Session, thread)).Where(question => question.IsOpen && question.EndsAt <= at))
        {
            await AsAsync(PairQuestionState.Expired, question, context);
        }
    }

    private static async Task PauseAsync(ChannelKey channel, HandlerContext context)
    {
        var ended = await InferencePauseStore.EndOfLastAsync(context.Session, channel, PauseReason.Unanswered);
        if (AskingPaceRule.IsTimeToPause(await PairQuestionStore.OfChannelAsync(context.Session, channel), ended))
        {
            await InferencePauses.BeginAsync(channel, PauseReason.Unanswered, context);
        }
    }

    /// <summary>Drops what somebody said to this question alone. What they said before it, or put on the map, stays theirs.</summary>
    private static async Task DropAsync(PairQuestion question, UserId person, HandlerContext context)
    {
        var declared = await DeclarationStore.OfThreadAsync(context.Session, question.Thread);
        if (declared.FirstOrDefault(declaration => declaration.Person == person) is { IsShown: false } answer && answer.At >= question.AskedAt
            && await QuestionStore.IsPostedAsync(context.Session, question.Thread) is false)
        {
            await DeclarationStore.SetAsync(context.Session, question.Thread, person, null, context.Now);
        }
    }
}
