using System.Reflection;

namespace FocusBot.Levels.Text.Languages;

/// <summary>Words that nearly every English text has, and little words of other languages that are no English words.</summary>
internal static class CommonWords
{
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> English { get; } = Load("FocusBot.Levels.english.txt");

    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Foreign { get; } = Load("FocusBot.Levels.foreign.txt");

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Load(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The program was built without {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
