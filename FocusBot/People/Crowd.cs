namespace FocusBot.People;

/// <summary>A promise about figures: fewer people than this would be told apart. Settings may ask for more, and never for fewer.</summary>
internal static class Crowd
{
    public const int Fewest = 5;
}
