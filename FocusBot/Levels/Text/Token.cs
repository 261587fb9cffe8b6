namespace FocusBot.Levels.Text;

/// <summary>One token of a message: where it is in the plain text, and where the author wrote it.</summary>
/// <param name="Start">Index of its first character in <see cref="PlainText.Characters"/>.</param>
/// <param name="Length">Its length there, in UTF-16 code units.</param>
/// <param name="SourceStart">Index of its first character in the message as Slack sent it.</param>
/// <param name="SourceLength">Its length there.</param>
/// <param name="IsWord">Whether it is a word of letters, so that it can be counted and shown as a cue.</param>
internal readonly record struct Token(int Start, int Length, int SourceStart, int SourceLength, bool IsWord);
