using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Asking;

/// <summary>Keeps what people say they argue from, until they say otherwise.</summary>
internal sealed class DeclareHandler :
    IHandle<ThreadRequest.DeclareLevel>,
    IHandle<ThreadRequest.Withdraw>,
    IHandle<ThreadRequest.Show>
{
    public async Task HandleAsync(ThreadRequest.DeclareLevel happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var (thread, person) = (happened.Thread, happened.Path.User);
        await PairQuestionEnd.DueAsync(thread, happened.At, context);
        if (await DeclarationStore.SetAsync(context.Session, thread, person, happened.Level, happened.At) && happened.Shows)
        {
            await DeclarationStore.ShowAsync(context.Session, thread, person, isShown: true);
        }

        await AnswerAsync(happened, context);
        await context.PublishAsync(new LevelDeclared(thread, person, happened.CorrectsNudge), cancellationToken);
        if (happened.AsksOthersToo)
        {
            var path = happened.Path with { Request = $"{happened.Path.Request}/ask" };
            await context.PublishAsync(new ThreadRequested(new ThreadRequest.Ask(thread, path)), cancellationToken);
        }
    }

    public async Task HandleAsync(ThreadRequest.Withdraw happened, HandlerContext context, CancellationToken cancellationToken)
    {
        await DeclarationStore.SetAsync(context.Session, happened.Thread, happened.Path.User, null, happened.At);
        await context.EnqueueAsync(happened.Path.With(DeclaredMessage.Withdrawn(happened.Thread)));
        await context.PublishAsync(new LevelDeclared(happened.Thread, happened.Path.User, CorrectsNudge: false), cancellationToken);
    }

    public async Task HandleAsync(ThreadRequest.Show happened, HandlerContext context, CancellationToken cancellationToken)
    {
        await DeclarationStore.ShowAsync(context.Session, happened.Thread, happened.Path.User, happened.IsShown);
        await AnswerAsync(happened, context);
    }

    /// <summary>Says what is kept now, which is not what was pressed when a later answer had overtaken it.</summary>
    private static async Task AnswerAsync(ThreadRequest request, HandlerContext context)
    {
        if (await ReviewStore.FindAsync(context.Session, request.Thread) is { } thread)
        {
            var card = thread.DeclarationOf(request.Path.User) is { } kept
                ? DeclaredMessage.For(thread, kept, await WaitsUntilAsync(thread, request.Path.User, context), await TellsThreadAsync(request, context))
                : DeclaredMessage.Withdrawn(thread.Key);
            await context.EnqueueAsync(request.Path.With(card));
        }
    }

    private static async Task<bool> TellsThreadAsync(ThreadRequest request, HandlerContext context) =>
        (await SettingsStore.OfAsync(context.Session, request.Thread.ChannelKey)).Mode.TellsThread()
        && !await PairQuestionStore.PromisedPrivacyAsync(context.Session, request.Thread, request.Path.User);

    /// <summary>How long FocusBot waits for the other one, where it asked two and this answer is the first.</summary>
    private static async Task<DateTimeOffset?> WaitsUntilAsync(ReviewThread thread, UserId person, HandlerContext context) =>
        (await PairQuestionStore.OpenOfAsync(context.Session, thread.Key, person))
            .Where(question => thread.DeclarationOf(question.Pair.Other(person)) is null)
            .Select(question => (DateTimeOffset?)question.EndsAtTheLatest).Min();
}
