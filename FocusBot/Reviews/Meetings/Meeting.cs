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
    /// <summary>Beside whoever asks.</summary>
    public const int MostPeople = 50;

    /// <summary>Who was asked was told that few answers can be guessed. Earlier releases told nobody.</summary>
    public bool WereWarned { get; init; } = true;

    /// <summary>Absent: the organiser has not said when.</summary>
    public MeetingTime? Time { get; init; }

    /// <summary>The reply that says when it is.</summary>
    public MessageTs? TimeTs { get; init; }

    /// <summary>Whoever has not answered is reminded once.</summary>
    public bool Reminds { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>The huddle in which it's held, and the one card in that one's thread.</summary>
    public MessageTs? HuddleTs { get; init; }

    public MessageTs? HuddleCardTs { get; init; }

    /// <summary>When its people were asked how it went.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What was said of it afterwards is counted, and changes no more.</summary>
    public bool IsClosed { get; init; }

    /// <summary>What was told of that; absent when there was too little to be told.</summary>
    public SaidAfterwards? Said { get; init; }

    public bool IsComplete => Invitees.Count > 0 && Invitees.All(invitee => invitee.Level is not null);

    public ChannelKey ChannelKey => new(Installation, Channel);

    /// <summary>The organiser, or when they had their data deleted, whoever is invited: otherwise the answers would stay hidden as long as one is missing.</summary>
    public bool MaySteer(UserId person) => Organiser.IsNobody ? InviteeOf(person) is not null : Organiser == person;

    public Invitee? InviteeOf(UserId person) => Invitees.FirstOrDefault(invitee => invitee.Person == person);
}

/// <summary>When a live review is. Two are equal when they begin and end at the same moments.</summary>
/// <param name="Minutes">1 or more.</param>
internal sealed record MeetingTime(DateTimeOffset Start, int Minutes)
{
    public DateTimeOffset End => Start.AddMinutes(Minutes);
}

/// <summary>How many said that it discussed what the decision needed.</summary>
internal sealed record SaidAfterwards(int Yes, int Partly, int No)
{
    /// <summary>How many said at which level it mostly talked, of the three.</summary>
    public (int Impact, int Execution, int Optics) Talked { get; init; }
}

/// <summary>Somebody who is invited, and what they have answered.</summary>
/// <param name="IsShown">They let their name stand on the map.</param>
internal sealed record Invitee(UserId Person, DeclaredLevel? Level, bool IsShown);
