using FocusBot.Conversations;

namespace FocusBot.Reviews.Threads;

/// <summary>A person said which level they argue from, said another, or withdrew it.</summary>
/// <param name="CorrectsNudge">They said so by <em>Not quite</em> under a nudge.</param>
internal sealed record LevelDeclared(ThreadKey Thread, UserId Person, bool CorrectsNudge);

/// <summary>A question was put to a person, or no longer waits for them.</summary>
internal sealed record WaitingChanged(InstallationId Installation, UserId Person);

/// <summary>Somebody's message is gone, and perhaps they are no longer in the thread, or the thread is closed.</summary>
internal sealed record ParticipationChanged(ThreadKey Thread);

/// <summary>Somebody of the own organisation wrote a message where FocusBot is on, and it stands.</summary>
/// <param name="Text">Gone once this is handled.</param>
/// <param name="IsNew">Nothing was known of the message before.</param>
internal sealed record MessageKept(ThreadKey Thread, MessageTs Ts, UserId Author, WrittenText Text, bool IsNew);

/// <summary>A message that FocusBot reads was written or edited, or one is gone.</summary>
/// <param name="At">When that happened.</param>
internal sealed record ThreadWritten(ThreadKey Thread, MessageTs At);
