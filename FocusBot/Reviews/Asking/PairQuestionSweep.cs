using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;

namespace FocusBot.Reviews.Asking;

/// <summary>Ends questions that have waited long enough.</summary>
internal sealed class PairQuestionSweep(Handlers handlers) : ISweep
{
    private const int MostAtOnce = 200;

    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        foreach (var question in await PairQuestionStore.EndedAsync(session, now, MostAtOnce))
        {
            var context = new HandlerContext(session, now, handlers, prepared: []);
            await PairQuestionEnd.AsAsync(PairQuestionState.Expired, question, context);
            context.End();
        }
    }
}
