using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Routing;

/// <summary>Works something out of a report before the transaction that handles it, as <see cref="IPrepare{T, TPrepared}"/> does of an event.</summary>
internal interface IPrepareReport<in TReport, in TNote, TPrepared>
    where TReport : Report
    where TPrepared : class
{
    /// <returns><see langword="null"/> when there is nothing to prepare.</returns>
    Task<TPrepared?> PrepareAsync(TReport report, TNote note, CancellationToken cancellationToken);
}
