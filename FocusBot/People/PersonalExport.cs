using System.Text;
using System.Text.Json;
using FocusBot.Storage.Tables;

namespace FocusBot.People;

/// <summary>A person's data as one JSON document, one row a line, cut between rows into pieces that a message holds.</summary>
internal static class PersonalExport
{
    /// <summary>Leaves room for the marks around it in a paragraph of a message.</summary>
    public const int LongestPiece = 2_800;

    private static readonly JsonWriterOptions Plain = new() { Indented = false };

    /// <returns>Put together in their order the pieces are the document; at least one.</returns>
    public static IReadOnlyList<string> Pieces(IReadOnlyList<PersonalRow> rows, string? workspace)
    {
        string[] lines = rows.Count == 0 ? ["[]"] :
            [.. rows.Select((row, index) => $"{(index == 0 ? "[" : "")}{Line(row, workspace)}{(index == rows.Count - 1 ? "]" : ",")}")];
        var pieces = new List<StringBuilder> { new() };
        foreach (var line in lines)
        {
            if (pieces[^1].Length > 0 && pieces[^1].Length + line.Length + 1 > LongestPiece)
            {
                pieces.Add(new());
            }

            pieces[^1].Append(pieces[^1].Length > 0 ? "\n" : "").Append(line);
        }

        return [.. pieces.Select(piece => piece.ToString())];
    }

    private static string Line(PersonalRow row, string? workspace)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("kind", row.Kind);
            foreach (var (name, value) in row.Facts)
            {
                json.WriteString(name, value);
            }

            if (PersonalLink.Of(row, workspace) is { } link)
            {
                json.WriteString("link", link);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
