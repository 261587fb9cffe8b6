using System.Text.Json;

namespace FocusBot.Reviews.Exchanges.Stuck;

/// <summary>The weights as JSON that a person can read: names and four decimals.</summary>
internal static class StuckModelFile
{
    private const int Decimals = 4;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n" };

    public static void Write(StuckModel model, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteString("corpus", model.Corpus);
        json.WriteString("encoder", model.Encoder);
        json.WriteNumber("bias", Rounded(model.Bias));
        json.WriteStartObject("weights");
        foreach (var (name, weight) in StuckEvidence.Names.Zip(model.Weights))
        {
            json.WriteNumber(name, Rounded(weight));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <exception cref="InvalidDataException">The stream holds no such weights, or those of another version.</exception>
    public static StuckModel Read(Stream stream)
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            var root = json.RootElement;
            var weights = root.GetProperty("weights");
            return new(
                root.GetProperty("corpus").GetString() ?? "",
                root.GetProperty("encoder").GetString() ?? "",
                root.GetProperty("bias").GetDouble(),
                [.. StuckEvidence.Names.Select(name => weights.GetProperty(name).GetDouble())]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException("These are not the weights of the rule over the encoder's levels.", fault);
        }
    }

    private static decimal Rounded(double weight) => Math.Round((decimal)weight, Decimals);
}
