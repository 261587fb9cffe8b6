using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Members;

/// <summary>Whether somebody is of another organisation, as far as it can be known: what the workspace said of them lately tells more than their team.</summary>
internal static class StrangerQuery
{
    /// <param name="mayBe">Their team is not the own one, in a channel where that does not tell.</param>
    public static async Task<bool> IsStrangerAsync(DbSession session, InstallationId installation, UserId person, bool mayBe, DateTimeOffset now) =>
        mayBe && (installation.Enterprise is null || await MemberStore.FindAsync(session, installation, person, now) is not { IsOutsider: false });
}
