using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Readings;

namespace FocusBot.Home;

/// <summary>What an author can say of a reading of their own message: one press, that names the level. The value names the message; it gives no authority.</summary>
internal static class ReadingButtons
{
    public static readonly ButtonWord Family = new(Prefix);

    private const string Prefix = "reading.";

    private static readonly Level[] All = [.. LevelVocabulary.Levels, Level.None];

    /// <summary>Whoever has answered can change their mind behind the menu.</summary>
    public static CardPart.Buttons Under(OwnReading reading) => reading.Said is { } said
        ? new([Button(reading, said, IsSaid(said))]) { Menu = [.. All.Where(level => level != said).Select(level => Button(reading, level, Corrects(level)))] }
        : new([Button(reading, reading.Level, "That’s right")]) { Menu = [.. All.Where(level => level != reading.Level).Select(level => Button(reading, level, Corrects(level)))] };

    /// <returns><see langword="null"/> when it was not made here.</returns>
    public static Level? SaidBy(string action) =>
        Enum.TryParse<Level>(action.AsSpan(Prefix.Length), out var said) && Enum.IsDefined(said) && Prefix + said == action ? said : null;

    private static string IsSaid(Level said) => said is Level.None ? "You say: no level" : $"You say: {said}";

    private static string Corrects(Level level) => level is Level.None ? "It was no level" : $"It was {level}";

    private static CardButton Button(OwnReading reading, Level level, string label) => new(label, Prefix + level, $"{reading.Channel}/{reading.Ts}");
}
