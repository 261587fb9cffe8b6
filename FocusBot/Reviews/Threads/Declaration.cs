using FocusBot.Conversations;

namespace FocusBot.Reviews.Threads;

/// <summary>What one person said they argue from in one thread.</summary>
/// <param name="IsShown">They let the others in the thread see it on the map of <c>check</c>.</param>
/// <param name="At">When they said it; the latest wins.</param>
internal sealed record Declaration(UserId Person, DeclaredLevel Level, bool IsShown, DateTimeOffset At);
