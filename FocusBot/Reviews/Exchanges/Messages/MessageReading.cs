using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Exchanges.Messages;

/// <summary>What was read from one message: its level, and the signs it gave between its author and the person it answers.</summary>
internal sealed record MessageReading(MessageTs Ts, UserId Author, LevelReading Level);
