using FocusBot.Delivery;

namespace FocusBot.Teams;

/// <summary>Keeps what the workspace said of a person, whoever asked.</summary>
internal sealed class MemberHandler : IHandle<Report.PersonRead>
{
    public Task HandleAsync(Report.PersonRead happened, Turn turn, CancellationToken cancellationToken) =>
        MemberStore.PutAsync(turn.Session, happened.Installation, happened.Person, turn.Now);
}
