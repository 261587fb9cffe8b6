using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Routing;

/// <summary>Owns a purpose: goes on with what came of the parcels that were sent for it.</summary>
internal interface IHandleReport<in TNote>
{
    Task HandleAsync(Report report, TNote note, HandlerContext context, CancellationToken cancellationToken);
}
