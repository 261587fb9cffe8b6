using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Home;

/// <summary>A page that never stood there is published by the next change or opening, whatever it is.</summary>
internal sealed class PageRefusedHandler : IHandleReport<PageOf>
{
    public Task HandleAsync(Report report, PageOf note, HandlerContext context, CancellationToken cancellationToken) => report is Report.Refused
        ? HomeStore.PublishedAsync(context.Session, report.Installation, note.Person, "", context.Now)
        : Task.CompletedTask;
}

/// <summary>Whose page it is.</summary>
internal sealed record PageOf(UserId Person);
