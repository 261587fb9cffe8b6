using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Teams.Members;

/// <summary>Keeps what the workspace said of a person, whoever asked.</summary>
internal sealed class MemberHandler : IHandle<Report.PersonRead>
{
    public Task HandleAsync(Report.PersonRead happened, HandlerContext context, CancellationToken cancellationToken) =>
        MemberStore.PutAsync(context.Session, happened.Installation, happened.Person, context.Now);
}
