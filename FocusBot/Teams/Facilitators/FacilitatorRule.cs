using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Teams.Facilitators;

/// <summary>Whether somebody may change a channel's settings.</summary>
internal enum Right
{
    No,
    Yes,

    /// <summary>They may be an admin of the workspace: it has to be asked first.</summary>
    Unknown,
}

/// <summary>Who facilitates a channel: who invited FocusBot first, who was named, and the workspace's admins; each only while they are in the channel.</summary>
internal static class FacilitatorRule
{
    /// <summary>How the list of changes calls it.</summary>
    public const string Field = "Facilitator";

    /// <param name="facts">Absent: the workspace has not been asked lately.</param>
    /// <param name="hasLeft">They have left the channel, and nothing shows that they are back.</param>
    public static Right RightOf(UserId person, UserId? inviter, IReadOnlyList<UserId> named, PersonFacts? facts, bool hasLeft = false) =>
        hasLeft || (facts is not null && RefuseToName(facts) is not null) ? Right.No
        : person == inviter || named.Contains(person) ? Right.Yes
        : facts is null ? Right.Unknown
        : facts.IsAdmin ? Right.Yes
        : Right.No;

    /// <returns>Why this person cannot be named, or <see langword="null"/> when they can.</returns>
    public static string? RefuseToName(PersonFacts facts) => facts switch
    {
        { IsBot: true } => "is a bot",
        { IsGone: true } => "has no active account",
        { IsOutsider: true } => "belongs to another organisation",
        { IsGuest: true } => "is a guest",
        _ => null,
    };
}
