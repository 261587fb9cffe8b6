using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FocusBot.Reviews.Exchanges.Signs;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>The weights of the mismatch rule as JSON that a person can read: names and four decimals.</summary>
internal static class MismatchFile
{
    private const int Decimals = 4;

    private static readonly string[] Names = [.. ExchangeFeatures.Evidence, .. AllSigns.Seen.Select(seen => seen.Sign.ToString())];

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(MismatchModel model, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteString("corpus", model.Corpus.ToString("x16", CultureInfo.InvariantCulture));
        json.WriteNumber("bias", Rounded(model.Bias));
        json.WriteStartObject("weights");
        for (var i = 0; i < Names.Length; i++)
        {
            json.WriteNumber(Names[i], Rounded(model.Weights[i]));
        }

        json.WriteEndObject();
        json.WriteStartObject("phrases");
        foreach (var (phrase, weight) in model.Phrases.Weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => Rounded(pair.Value) is not 0))
        {
            json.WriteNumber(phrase, Rounded(weight));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <exception cref="InvalidDataException">The stream holds no such weights, or those of another version.</exception>
    public static MismatchModel Read(Stream stream)
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            var root = json.RootElement;
            var weights = root.GetProperty("weights");
            return new(
                ulong.Parse(root.GetProperty("corpus").GetString() ?? "", NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                root.GetProperty("bias").GetDouble(),
                [.. Names.Select(name => weights.GetProperty(name).GetDouble())],
                new(root.GetProperty("phrases").EnumerateObject().ToDictionary(phrase => phrase.Name, phrase => phrase.Value.GetDouble(), StringComparer.Ordinal)));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException("These are not the weights of the mismatch rule: train them anew.", fault);
        }
    }

    // As a decimal, a weight is written with the same digits on every machine.
    private static decimal Rounded(double weight) => Math.Round((decimal)weight, Decimals);
}
