using FocusBot.Conversations;

namespace FocusBot.People;

/// <summary>Where and until when a person wants to be left alone.</summary>
/// <param name="Channel">Absent: everywhere.</param>
/// <param name="EndsAt">Absent: until they say otherwise.</param>
internal sealed record Mute(ChannelId? Channel, DateTimeOffset? EndsAt);

/// <summary>What a person has asked of FocusBot.</summary>
/// <param name="OptedOutAt">Absent: they have not.</param>
/// <param name="Mutes">Those that hold now.</param>
internal sealed record PersonChoices(DateTimeOffset? OptedOutAt, IReadOnlyList<Mute> Mutes);
