using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Routing;

/// <summary>Brings every report to the owner of its purpose.</summary>
internal sealed partial class ReportDispatcher(RouteTable table, IEnumerable<RouteOwner> owners, RoutingMetrics metrics, ILogger<ReportDispatcher> logger) :
    IHandle<Report.Delivered>,
    IHandle<Report.Refused>,
    IHandle<Report.ThreadRead>,
    IHandle<Report.PersonRead>,
    IHandle<Report.GroupRead>,
    IHandle<Report.HuddleRead>
{
    private readonly Dictionary<WordRoute, ReportOwner> _owners = owners.OfType<ReportOwner>().ToDictionary(owner => owner.Route);

    public Task HandleAsync(Report.Delivered happened, HandlerContext context, CancellationToken cancellationToken) => RouteAsync(happened, context, cancellationToken);

    public Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken) => RouteAsync(happened, context, cancellationToken);

    public Task HandleAsync(Report.ThreadRead happened, HandlerContext context, CancellationToken cancellationToken) => RouteAsync(happened, context, cancellationToken);

    public Task HandleAsync(Report.PersonRead happened, HandlerContext context, CancellationToken cancellationToken) => RouteAsync(happened, context, cancellationToken);

    public Task HandleAsync(Report.GroupRead happened, HandlerContext context, CancellationToken cancellationToken) => RouteAsync(happened, context, cancellationToken);

    public Task HandleAsync(Report.HuddleRead happened, HandlerContext context, CancellationToken cancellationToken) => RouteAsync(happened, context, cancellationToken);

    private async Task RouteAsync(Report report, HandlerContext context, CancellationToken cancellationToken)
    {
        if (table.Find(RouteKind.Report, report.Purpose) is not { } route)
        {
            metrics.Unknown(RouteKind.Report);
            Unknown();
        }
        else if (!await _owners[route].HandleAsync(report, context, cancellationToken))
        {
            metrics.Unknown(RouteKind.Report);
            Unreadable(route.Word);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A report came for a purpose that nobody owns, so nothing follows from it.")]
    private partial void Unknown();

    [LoggerMessage(LogLevel.Error, "The note of a report for {Purpose} cannot be read, so nothing follows from it.")]
    private partial void Unreadable(string purpose);
}
