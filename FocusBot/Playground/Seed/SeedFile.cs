using System.Text.Json;

namespace FocusBot.Playground.Seed;

/// <summary>The workspace that newcomers meet, read from the files beside this one.</summary>
internal sealed record SeedFile(IReadOnlyList<SeedPerson> People, IReadOnlyList<SeedChannel> Channels)
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public IReadOnlyList<SeedGroup> Groups { get; init; } = [];

    public IReadOnlyList<SeedThread> Threads { get; private init; } = [];

    public static SeedFile Read()
    {
        var workspace = JsonSerializer.Deserialize<SeedFile>(Text("workspace.json"), SnakeCase) ?? throw new JsonException("The seed is empty.");
        return workspace with
        {
            Threads = [.. Text("threads.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Thread)],
        };
    }

    private static SeedThread Thread(string line) =>
        JsonSerializer.Deserialize<SeedThread>(line, SnakeCase) ?? throw new JsonException("A thread of the seed is empty.");

    private static string Text(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream($"Playground.Seed.{name}")
            ?? throw new FileNotFoundException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

internal sealed record SeedPerson(string Name, string RealName, string Title, string Tz)
{
    public bool IsAdmin { get; init; }

    public bool IsRestricted { get; init; }

    /// <summary>Another organisation's team id.</summary>
    public string? HomeTeam { get; init; }
}

internal sealed record SeedChannel(string Name, string Kind, string Topic, IReadOnlyList<string> Members, bool HasApp)
{
    public bool IsShared { get; init; }

    public bool IsArchived { get; init; }
}

/// <summary>A user group.</summary>
internal sealed record SeedGroup(string Handle, string Name, IReadOnlyList<string> Members);

/// <summary>A thread: the first message is its root.</summary>
internal sealed record SeedThread(string Id, string Channel, int MinutesAgo, int MinutesBetween, IReadOnlyList<SeedMessage> Messages);

internal sealed record SeedMessage(string User, string Text);
