using FocusBot.Delivery;

namespace FocusBot.Reviews;

internal sealed class CheckHandler : IHandle<ThreadRequest.Check>
{
    public async Task HandleAsync(ThreadRequest.Check happened, Turn turn, CancellationToken cancellationToken)
    {
        if (await ReviewStore.FindAsync(turn.Session, happened.Thread) is { } thread)
        {
            await turn.EnqueueAsync(happened.Path.With(MapMessage.For(thread, happened.Path.User)));
        }
    }
}
