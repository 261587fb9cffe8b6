using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Routing;

/// <summary>A route with its owner.</summary>
internal abstract record RouteOwner(WordRoute Route);

/// <summary>The owner of a word that a person uses.</summary>
internal sealed record RouteOwner<T>(WordRoute Route, IAnswerNow<T> Owner) : RouteOwner(Route);

/// <summary>The owner of a purpose for which parcels are sent.</summary>
internal abstract record ReportOwner(WordRoute Route) : RouteOwner(Route)
{
    /// <returns><see langword="false"/> when the note cannot be read.</returns>
    public abstract Task<bool> HandleAsync(Report report, HandlerContext context, CancellationToken cancellationToken);
}

internal sealed record ReportOwner<TNote>(WordRoute Route, ReportPurpose<TNote> Purpose, IHandleReport<TNote> Owner) : ReportOwner(Route)
    where TNote : class
{
    public override async Task<bool> HandleAsync(Report report, HandlerContext context, CancellationToken cancellationToken)
    {
        if (Purpose.Read(report.Note) is not { } note)
        {
            return false;
        }

        await Owner.HandleAsync(report, note, context, cancellationToken);
        return true;
    }
}
