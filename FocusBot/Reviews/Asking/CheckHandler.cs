using FocusBot.Delivery.Inbox;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Asking;

internal sealed class CheckHandler : IHandle<ThreadRequest.Check>
{
    public async Task HandleAsync(ThreadRequest.Check happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await ReviewStore.FindAsync(context.Session, happened.Thread) is { } thread)
        {
            await context.EnqueueAsync(happened.Path.With(MapMessage.For(thread, happened.Path.User, await ContractStore.StandingAsync(context.Session, happened.Thread))));
        }
    }
}
