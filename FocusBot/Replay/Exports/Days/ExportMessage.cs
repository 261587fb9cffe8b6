using FocusBot.Conversations;

namespace FocusBot.Replay.Exports.Days;

/// <summary>A message of an export that a person wrote. An export holds every text as it was last edited.</summary>
/// <param name="Root">The first message of its thread: itself when it is no reply.</param>
/// <param name="IsAnswered">It says of itself that replies follow.</param>
internal readonly record struct ExportMessage(MessageTs Ts, MessageTs Root, UserId Author, string Text, bool IsAnswered)
{
    public bool IsReply => Root != Ts;
}
