namespace FocusBot.Conversations;

/// <summary>What FocusBot wrote behind a button or into a form, as it came back: the name of something, and no right to it.</summary>
/// <remarks>It may be old, damaged or forged. Only a class called <c>…InReach</c> reads it, and gives what it names as far as the person who sent it, at their place, has to do with that.</remarks>
internal readonly record struct ReturnedName(string Text)
{
    public bool IsEmpty => Text is null or "";

    public static implicit operator ReturnedName(string text) => new(text);

    public override string ToString() => "(a name)";
}
