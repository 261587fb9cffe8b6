using System.Text.Json;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Corpus;

/// <summary>Reads the labelled messages of a folder: <c>messages-*.jsonl</c>, one message a line, and <c>threads-*.jsonl</c>, one thread a line.</summary>
/// <remarks>Files are taken in the ordinal order of their names, so that the same folder is the same corpus everywhere.</remarks>
internal static class LabelledCorpus
{
    public static IReadOnlyList<LabelledMessage> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CorpusException($"There is no folder '{folder}': name the one that holds the corpus.");
        }

        var files = Directory.GetFiles(folder, "*.jsonl");
        Array.Sort(files, StringComparer.Ordinal);
        List<LabelledMessage> messages = [.. files.SelectMany(ReadFile)];
        return messages.Count > 0
            ? messages
            : throw new CorpusException($"The folder '{folder}' holds no labelled message: put files *.jsonl into it.");
    }

    private static IEnumerable<LabelledMessage> ReadFile(string path)
    {
        var (file, number) = (Path.GetFileName(path), 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                foreach (var message in ReadLine(line, new(file, number)))
                {
                    yield return message;
                }
            }
        }
    }

    private static List<LabelledMessage> ReadLine(string line, CorpusLine at)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.ValueKind is not JsonValueKind.Object ? throw at.Broken("is not a JSON object")
                : root.TryGetProperty("messages", out var messages) ? ReadThread(root, messages, at)
                : [ReadMessage(root, at.Required(root, "situation"), before: null, at)];
        }
        catch (JsonException)
        {
            throw at.Broken("is not JSON");
        }
        catch (InvalidOperationException)
        {
            // The reader refuses an escaped half of a surrogate pair.
            throw at.Broken("holds half a character");
        }
    }

    private static List<LabelledMessage> ReadThread(JsonElement thread, JsonElement messages, CorpusLine at)
    {
        if (messages.ValueKind is not JsonValueKind.Array)
        {
            throw at.Broken("has 'messages' that are no list");
        }

        var situation = $"{at.File} {at.Required(thread, "id")}";
        List<LabelledMessage> read = [];
        foreach (var message in messages.EnumerateArray())
        {
            read.Add(ReadMessage(message, situation, read.Count > 0 ? read[^1].Text : null, at));
        }

        return read;
    }

    private static LabelledMessage ReadMessage(JsonElement message, string situation, string? before, CorpusLine at)
    {
        var label = at.Required(message, "level");
        var level = label switch
        {
            nameof(Level.None) => Level.None,
            nameof(Level.Execution) => Level.Execution,
            nameof(Level.Impact) => Level.Impact,
            nameof(Level.Optics) => Level.Optics,
            _ => throw at.Broken($"has the unknown level '{label}'"),
        };

        return new(at.Required(message, "text"), level, situation, at.File, before)
        {
            IsHard = message.TryGetProperty("hard", out var hard) && hard.ValueKind is JsonValueKind.True,
        };
    }
}
