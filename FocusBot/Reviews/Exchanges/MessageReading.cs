using FocusBot.Conversations;
using FocusBot.Levels;

namespace FocusBot.Reviews.Exchanges;

/// <summary>What was read from one message: its level, and the signs it gave between its author and the person it answers.</summary>
public sealed record MessageReading(MessageTs Ts, UserId Author, LevelReading Level);
