using System.Text.Json;
using FocusBot.People;
using FocusBot.Tests.Texts;

namespace FocusBot.Tests.People;

public sealed class PersonalExportTests
{
    [Fact]
    public void Nothing_is_an_empty_document() => Assert.Equal(["[]"], PersonalExport.Pieces([], "acme"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(500)]
    public void The_pieces_are_together_one_document_and_each_fits_a_message(int count)
    {
        var pieces = PersonalExport.Pieces([.. Enumerable.Range(0, count).Select(_ => PeopleTexts.Rows[2])], "acme");

        using var document = JsonDocument.Parse(string.Join('\n', pieces));
        Assert.Equal(count, document.RootElement.GetArrayLength());
        Assert.All(pieces, piece => Assert.True(piece.Length <= PersonalExport.LongestPiece));
        Assert.StartsWith("https://acme.slack.com/archives/C0REVIEW/p", document.RootElement[0].GetProperty("link").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_asked_to_keep_cannot_break_out_of_its_frame() => Assert.DoesNotContain(
        PersonalExport.Pieces([new("kind", null, new Dictionary<string, string?> { ["reason"] = "``` <!channel> &" })], null), piece => piece.Contains('<') || piece.Contains('`') || piece.Contains('&'));
}
