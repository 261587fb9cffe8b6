using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Storage.Tables;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Threads;

/// <summary>Forgets every thread that has rested for long enough, with all that's in it.</summary>
internal sealed class ReviewSweep(KeptTables tables, IOptions<ReviewOptions> options) : ISweep
{
    public Task SweepAsync(DbSession session, DateTimeOffset now) => tables.EndAsync(session, "review_thread", now - options.Value.RememberFor);
}
