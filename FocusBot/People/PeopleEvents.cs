using FocusBot.Conversations;

namespace FocusBot.People;

/// <summary>A person has opted out or in, muted or unmuted, or had their data deleted.</summary>
internal sealed record PersonChanged(InstallationId Installation, UserId Person);
