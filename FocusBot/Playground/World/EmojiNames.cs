using System.Collections.Frozen;
using System.Text.Json;

namespace FocusBot.Playground.World;

/// <summary>The emoji there are, by the names that stand between colons.</summary>
internal static class EmojiNames
{
    private const string SkinTone = "::skin-tone-";

    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    /// <param name="name">Without colons; a skin tone may follow: <c>wave::skin-tone-3</c>.</param>
    public static bool Has(string name) => name.Split(SkinTone) is [var plain, .. var tone]
        && Known.Value.Contains(plain) && tone is [] or ["2" or "3" or "4" or "5" or "6"];

    private static FrozenSet<string> Read()
    {
        using var file = typeof(EmojiNames).Assembly.GetManifestResourceStream("Playground.Web/emoji.json")
            ?? throw new FileNotFoundException("The program was built without its emoji.");
        using var names = JsonDocument.Parse(file);
        return names.RootElement.EnumerateObject().Select(name => name.Name).ToFrozenSet();
    }
}
