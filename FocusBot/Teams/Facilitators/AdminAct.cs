using FocusBot.Conversations;

namespace FocusBot.Teams.Facilitators;

/// <summary>One act of administration: who changed what in a channel, from what to what. Never anybody's level in a thread.</summary>
/// <param name="Person">Absent: they have had their data deleted.</param>
/// <param name="Subject">Whom it was about, when it was about somebody.</param>
/// <param name="Field">What was changed, in the words of the settings form.</param>
internal sealed record AdminAct(UserId? Person, UserId? Subject, string Field, string? Before, string? After, DateTimeOffset At);
