namespace FocusBot.Tests.Process;

/// <summary>Tests that kill processes under load take turns: side by side on a small machine, none of them would live long enough to do anything.</summary>
[CollectionDefinition(Name)]
public sealed class Killing
{
    public const string Name = "killing";
}
