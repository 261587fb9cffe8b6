using System.Text.Json;
using System.Text.Json.Serialization;

namespace FocusBot.Playground.Stories;

/// <summary>All stories, read from the files beside this one, in the order of their names.</summary>
internal sealed class StoryShelf(IReadOnlyList<Story> stories)
{
    private const string Prefix = "Playground.Stories.";

    private static readonly JsonSerializerOptions SnakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public IReadOnlyList<Story> All => stories;

    public Story? Find(string id) => stories.FirstOrDefault(story => story.Id == id);

    public static StoryShelf Read() => new(
        [.. from name in typeof(StoryShelf).Assembly.GetManifestResourceNames()
            where name.StartsWith(Prefix, StringComparison.Ordinal)
            orderby name
            select Read(name)]);

    private static Story Read(string name)
    {
        using var content = typeof(StoryShelf).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"The program was built without {name}.");
        return JsonSerializer.Deserialize<Story>(content, SnakeCase) ?? throw new JsonException($"{name} is empty.");
    }
}
