using System.Text.Json;
using FocusBot.Replay.Exports.Days;
using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Page;

namespace FocusBot.Tests.Replay;

/// <summary>How a message stands on the page.</summary>
public sealed class PageTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<@U1> and <@U2|ben>, see <#C1|reviews> <!here>", "@Ada and @U2, see #reviews @here")]
    [InlineData("<https://example.org/a?b=1&amp;c=2|the plan &lt;3> at <https://example.org>", "the plan <3 at https://example.org")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 &gt; 2 &copy; &", "1 < 2 && 3 > 2 &copy; &")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("a < b and <", "a < b and <")]
    [InlineData("<>", "<>")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("<mailto:a@example.org|a@example.org>", "a@example.org")]
    public void Slacks_marks_become_what_a_person_sees(string text, string seen)
    {
        var people = new ExportPeople();
        people.Add(JsonDocument.Parse("""{"id":"U1","profile":{"display_name":"Ada"}}""").RootElement);

        Assert.Equal(seen, ReadableText.Of(text, people));
    }

    [Theory]
    [InlineData("Customers leave", "[Customers] leave", "customers")]
    [InlineData("the planning plan", "the planning [plan]", "plan")]
    [InlineData("a by Friday, b", "a [by Friday], [b]", "by friday", "b")]
    [InlineData("two more testers", "[two more] testers", "two more", "more testers")]
    [InlineData("nothing", "nothing", "else", "")]
    public void Cues_are_marked_where_they_stand_as_words(string text, string marked, params string[] cues) =>
        Assert.Equal(marked, string.Concat(CueMarks.In(text, cues).Select(piece => piece.IsCue ? $"[{piece.Piece}]" : piece.Piece)));

    [Theory]
    [InlineData("https://acme.slack.com/files/U1/F1/a.pdf", "acme")]
    [InlineData("https://files.slack.com/files-pri/T1-F1/a.pdf", null)]
    [InlineData("https://acme.slack.com.evil.example/files", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(null, null)]
    public void A_file_tells_the_workspace(string? permalink, string? workspace) => Assert.Equal(workspace, WorkspaceRule.Of(permalink));

    [Fact]
    public void The_page_loads_nothing_and_runs_its_own_script_alone()
    {
        Assert.DoesNotMatch("""(src|href)=|@import|url\(|fetch\(|XMLHttpRequest""", PageParts.Frame + PageParts.Style + PageParts.Script);
        Assert.Matches("^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$", PageParts.Policy);
    }
}
