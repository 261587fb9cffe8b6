using FocusBot.Delivery;

namespace FocusBot.Reviews;

/// <summary>Keeps what people say they argue from, until they say otherwise.</summary>
internal sealed class DeclareHandler :
    IHandle<ThreadRequest.DeclareLevel>,
    IHandle<ThreadRequest.Withdraw>,
    IHandle<ThreadRequest.Show>
{
    public async Task HandleAsync(ThreadRequest.DeclareLevel happened, Turn turn, CancellationToken cancellationToken)
    {
        var (thread, person) = (happened.Thread, happened.Path.User);
        if (await DeclarationStore.SetAsync(turn.Session, thread, person, happened.Level, happened.At) && happened.Shows)
        {
            await DeclarationStore.ShowAsync(turn.Session, thread, person, isShown: true);
        }

        await AnswerAsync(happened, turn);
        await turn.PublishAsync(new LevelDeclared(thread, person, happened.CorrectsNudge), cancellationToken);
        if (happened.AsksOthersToo)
        {
            var path = happened.Path with { Request = $"{happened.Path.Request}/ask" };
            await turn.PublishAsync(new ThreadRequested(new ThreadRequest.Ask(thread, path)), cancellationToken);
        }
    }

    public async Task HandleAsync(ThreadRequest.Withdraw happened, Turn turn, CancellationToken cancellationToken)
    {
        await DeclarationStore.SetAsync(turn.Session, happened.Thread, happened.Path.User, null, happened.At);
        await turn.EnqueueAsync(happened.Path.With(DeclaredMessage.Withdrawn(happened.Thread)));
        await turn.PublishAsync(new LevelDeclared(happened.Thread, happened.Path.User, CorrectsNudge: false), cancellationToken);
    }

    public async Task HandleAsync(ThreadRequest.Show happened, Turn turn, CancellationToken cancellationToken)
    {
        await DeclarationStore.ShowAsync(turn.Session, happened.Thread, happened.Path.User, happened.IsShown);
        await AnswerAsync(happened, turn);
    }

    /// <summary>Says what is kept now, which is not what was pressed when a later answer had overtaken it.</summary>
    private static async Task AnswerAsync(ThreadRequest request, Turn turn)
    {
        if (await ReviewStore.FindAsync(turn.Session, request.Thread) is { } thread)
        {
            var card = thread.DeclarationOf(request.Path.User) is { } kept ? DeclaredMessage.For(thread, kept) : DeclaredMessage.Withdrawn(thread.Key);
            await turn.EnqueueAsync(request.Path.With(card));
        }
    }
}
