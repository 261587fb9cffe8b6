using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Readings;

/// <summary>What FocusBot keeps of a message: who wrote it when, the level that was read, and how sure that is.</summary>
/// <param name="Confidence">0 to 1.</param>
internal sealed record StoredReading(MessageTs Ts, UserId Author, Level Level, double Confidence);
