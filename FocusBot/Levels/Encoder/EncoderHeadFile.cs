using System.Globalization;
using System.Text.Json;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Encoder;

/// <summary>The last layer as JSON: names, and numbers of six decimals, so that it is written with the same digits everywhere.</summary>
internal static class EncoderHeadFile
{
    private const int Decimals = 6;

    private static readonly JsonWriterOptions Lines = new() { Indented = true, NewLine = "\n" };

    public static void Write(EncoderHead head, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Lines);
        json.WriteStartObject();
        json.WriteString("encoder", head.Encoder);
        json.WriteString("corpus", head.Corpus);
        foreach (var level in Enum.GetValues<Level>())
        {
            json.WriteStartObject(level.ToString());
            json.WriteNumber("bias", Rounded(head.Biases[(int)level]));
            json.WriteString("weights", string.Join(' ', head.Weights[(int)level].Select(weight => Rounded(weight).ToString(CultureInfo.InvariantCulture))));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Whether a file holds such a layer.</summary>
    public static bool IsOne(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            Read(stream);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <exception cref="InvalidDataException">The stream holds no such layer, or one of another shape.</exception>
    public static EncoderHead Read(Stream stream)
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            var root = json.RootElement;
            JsonElement[] levels = [.. Enum.GetValues<Level>().Select(level => root.GetProperty(level.ToString()))];
            return new(
                root.GetProperty("encoder").GetString() ?? "",
                root.GetProperty("corpus").GetString() ?? "",
                [.. levels.Select(Weights)],
                [.. levels.Select(level => level.GetProperty("bias").GetDouble())]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException("This is not the last layer of an encoder.", fault);
        }
    }

    private static float[] Weights(JsonElement level)
    {
        float[] weights = [.. (level.GetProperty("weights").GetString() ?? "").Split(' ').Select(number => float.Parse(number, CultureInfo.InvariantCulture))];
        return weights.Length is EncoderNetwork.Width ? weights : throw new FormatException("It has another width.");
    }

    private static decimal Rounded(double weight) => Math.Round((decimal)weight, Decimals);
}
