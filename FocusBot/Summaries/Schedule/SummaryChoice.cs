using FocusBot.Conversations;

namespace FocusBot.Summaries.Schedule;

/// <summary>What a person has chosen about the summary of one channel.</summary>
/// <param name="Slot">Absent: as the channel has it.</param>
internal sealed record SummaryChoice(UserId Person, bool IsOff, SummarySlot? Slot);
