using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Meetings;

/// <summary>A live review that people are asked about beforehand.</summary>
/// <param name="Id">Unique inside the installation.</param>
/// <param name="Ts">Where its message is in the channel, once it's posted.</param>
/// <param name="Needed">The level that the organiser says the decision needs.</param>
/// <param name="IsRevealed">The map is in the thread: answers change no more.</param>
internal sealed record Meeting(
    InstallationId Installation, string Id, ChannelId Channel, UserId Organiser, MessageTs? Ts, Level? Needed, bool IsRevealed, IReadOnlyList<Invitee> Invitees)
{
    /// <summary>Who was asked was told that few answers can be guessed. Earlier releases told nobody.</summary>
    public bool WereWarned { get; init; } = true;

    public bool IsComplete => Invitees.Count > 0 && Invitees.All(invitee => invitee.Level is not null);

    /// <summary>The organiser, or when they had their data deleted, whoever is invited: otherwise the answers would stay hidden as long as one is missing.</summary>
    public bool MayReveal(UserId person) => Organiser.IsNobody ? InviteeOf(person) is not null : Organiser == person;

    public Invitee? InviteeOf(UserId person) => Invitees.FirstOrDefault(invitee => invitee.Person == person);
}

/// <summary>Somebody who is invited, and what they have answered.</summary>
/// <param name="IsShown">They let their name stand on the map.</param>
internal sealed record Invitee(UserId Person, DeclaredLevel? Level, bool IsShown);

/// <summary>Whether a review was talked at the level that was meant. The numbers are stored: never renumber.</summary>
internal enum MeetingVerdict
{
    Yes = 1,
    Partly = 2,
    No = 3,
}
