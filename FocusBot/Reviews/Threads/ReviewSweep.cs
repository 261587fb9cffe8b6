using FocusBot.Conversations;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Threads;

internal sealed class ReviewSweep(IOptions<ReviewOptions> options) : ISweep
{
    public Task SweepAsync(DbSession session, DateTimeOffset now) =>
        ReviewStore.ForgetAsync(session, MessageTs.At(now - options.Value.RememberFor));
}
