using System.Text.Json;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Encoder.Training;

/// <summary>Reads the messages of real people in a folder: <c>real-*.jsonl</c>, one message a line or one passage a line.</summary>
/// <remarks>Invented messages are left out: there every level is about as frequent as every other, and the odds are to be those of life.</remarks>
internal static class HeadCorpus
{
    /// <summary>Kept for measuring alone.</summary>
    private const string NeverTrainedOn = "real-dev.jsonl";

    private const double Unsure = 0.5;

    /// <exception cref="CorpusException">There is no such message, or a line is broken.</exception>
    public static IReadOnlyList<HeadMessage> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CorpusException($"There is no folder '{folder}': name the one that holds the corpus.");
        }

        List<HeadMessage> messages =
        [
            .. from file in Directory.GetFiles(folder, "real-*.jsonl").Order(StringComparer.Ordinal)
               where Path.GetFileName(file) is not NeverTrainedOn
               from line in File.ReadLines(file).Index()
               where !string.IsNullOrWhiteSpace(line.Item)
               from message in ReadLine(line.Item, new(Path.GetFileName(file), line.Index + 1))
               select message,
        ];
        return messages.Count > 0 ? messages : throw new CorpusException($"The folder '{folder}' holds no message of real people: put files real-*.jsonl into it.");
    }

    private static List<HeadMessage> ReadLine(string line, CorpusLine at)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.TryGetProperty("messages", out var messages) ? ReadPassage(messages, at) : [ReadMessage(root, at)];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw at.Broken("is not JSON as it should be");
        }
    }

    /// <summary>Passages without labels teach nothing about levels.</summary>
    private static List<HeadMessage> ReadPassage(JsonElement messages, CorpusLine at)
    {
        List<HeadMessage> read = [];
        string? previous = null;
        foreach (var message in messages.EnumerateArray())
        {
            var text = at.Required(message, "text");
            if (message.TryGetProperty("level", out var label))
            {
                read.Add(new(at.File, text, previous, Level(label.GetString(), at), Weight: 1));
            }

            previous = text;
        }

        return read;
    }

    private static HeadMessage ReadMessage(JsonElement message, CorpusLine at)
    {
        var isSure = !message.TryGetProperty("sure", out var sure) || sure.ValueKind is JsonValueKind.True;
        var previous = message.TryGetProperty("prev", out var field) ? field.GetString() : null;
        return new(at.File, at.Required(message, "text"), previous, Level(at.Required(message, "level"), at), isSure ? 1 : Unsure);
    }

    private static Level Level(string? label, CorpusLine at) =>
        Enum.TryParse<Level>(label, out var level) ? level : throw at.Broken($"has the unknown level '{label}'");
}

/// <summary>One message of real people, labelled.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Weight">How much it counts: 0 to 1.</param>
internal sealed record HeadMessage(string File, string Text, string? Previous, Level Level, double Weight);
