using System.Globalization;
using System.Text;
using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Transcripts;

namespace FocusBot.Tests.Replay.Transcripts;

/// <summary>The same short meeting, in the shapes in which Zoom, Teams, Meet and Slack write it down; and what comes broken.</summary>
public sealed class TranscriptReadingTests : IDisposable
{
    private const string Said =
        """
        0:00 Ana Lopez: Milestone three is closed, 41 of 46 tickets are done. The store submission is on the 26th, and QA needs two more days.
        0:00 Ben Roy: But what does it do for the customers who wait in the rain?
        1:00 Ben Roy: Will families trust the brand more after this, or churn less?
        1:00 Cara Diaz: Okay.
        """;

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("zoom.vtt")]
    [InlineData("zoom.txt")]
    [InlineData("teams.vtt")]
    [InlineData("teams.txt")]
    [InlineData("meet.txt")]
    [InlineData("slack.txt")]
    [InlineData("slack-times-first.txt")]
    public void Every_shape_says_the_same(string shape) => Assert.Equal(Said.ReplaceLineEndings("\n"), Text(Read(shape)));

    [Fact]
    public void Without_speakers_a_colon_in_a_sentence_makes_none()
    {
        var read = Read(FromWindows("nameless.srt"));

        Assert.False(read.NamesSpeakers);
        Assert.Contains("So here is the thing: will families trust", Text(read), StringComparison.Ordinal);
        Assert.Contains(TranscriptReport.Lines(MapOf(read), withNames: false), line => line == "It names no speakers, so all of it is one voice.");
    }

    [Fact]
    public void What_was_said_at_a_time_that_cannot_be_read_stands_at_the_time_before()
    {
        var read = Read(FromWindows("broken.vtt"));

        Assert.Equal(3, read.BrokenTimes);
        Assert.Equal([0, 0, 0, 5, 5], read.Lines.Select(line => (int)line.At.TotalMinutes));
        Assert.Contains(TranscriptReport.Lines(MapOf(read), withNames: false), line => line.StartsWith("3 times can’t be read or went back", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clock_on_the_wall_goes_over_midnight()
    {
        var read = Read(Given("night.txt", "[Ana Lopez] 23:58:10\nWe ship on Friday.\n[Ben Roy] 00:03:10\nWho is it for?\n"));

        Assert.Equal([TimeSpan.Zero, TimeSpan.FromMinutes(5)], read.Lines.Select(line => line.At));
        Assert.Equal(0, read.BrokenTimes);
    }

    [Fact]
    public void Another_language_is_refused_in_a_sentence() => Assert.Equal(
        "This transcript is mostly in another language than English, and FocusBot reads English only.",
        Assert.Throws<ExportException>(() => TranscriptMap.Of(Read("german.srt"), Replayed.Rules.Read, CancellationToken.None)).Message);

    [Theory]
    [InlineData("empty.vtt", "", "holds nothing that reads as a transcript")]
    [InlineData("header.vtt", "WEBVTT\n\nNOTE nobody spoke\n", "holds nothing that reads as a transcript")]
    [InlineData("list.txt", "milk\nbread\n", "holds nothing that reads as a transcript")]
    [InlineData("timeless.txt", "Ana Lopez: We ship on Friday.\nBen Roy: Who is it for?\n", "holds no times")]
    public void What_is_no_transcript_is_refused_in_a_sentence(string name, string content, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<ExportException>(() => Read(Given(name, content))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_there_is_said() =>
        Assert.Contains("does not exist", Assert.Throws<ExportException>(() => Read(_folder.File("nowhere.vtt"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Eight_hours_are_on_the_map()
    {
        var lines = Enumerable.Range(0, 8 * 60 * 60 / 4).Select(cue => TimeSpan.FromSeconds(cue * 4)).Select((at, cue) => string.Create(
            CultureInfo.InvariantCulture, $"{at:hh\\:mm\\:ss}.000 --> {at:hh\\:mm\\:ss}.900\n{(cue % 7 < 4 ? "Ana Lopez" : "Ben Roy")}: We talked about line {cue} of the plan for quite a while.\n"));
        var path = Given("long.vtt", $"WEBVTT\n\n{string.Join('\n', lines)}");

        var map = TranscriptMap.Of(Read(path), (_, _) => LevelReading.Of(Level.Execution, 0.95, []), CancellationToken.None);
        var report = TranscriptReport.Lines(map, withNames: false).Count();

        Assert.Equal(480, map.Minutes.Count);
        Assert.InRange(report, 480, 500);
    }

    [Fact]
    public void The_map_names_nobody_unless_names_are_wanted()
    {
        var map = MapOf(Read("zoom.vtt"));

        Assert.DoesNotContain(TranscriptReport.Lines(map, withNames: false), line => line.Contains("Ana", StringComparison.Ordinal) || line.Contains("Ben", StringComparison.Ordinal));
        Assert.Contains("  0:00  Ana Lopez: Execution 1; Ben Roy: Impact 1", TranscriptReport.Lines(map, withNames: true));
        Golden.Matches(string.Join('\n', [.. TranscriptReport.Lines(map, withNames: false), "", "With names:", .. TranscriptReport.Lines(map, withNames: true)]));
    }

    [Fact]
    public void A_name_that_would_steer_the_terminal_does_not()
    {
        var map = MapOf(Read(Given("steering.vtt", "WEBVTT\n\n00:00:04.000 --> 00:00:07.000\n<v Ana\u001b[2J>We ship the milestone on Friday.</v>\n")));

        Assert.DoesNotContain('\u001b', string.Concat(TranscriptReport.Lines(map, withNames: true)));
    }

    [Fact]
    public void The_page_loads_nothing_and_names_nobody()
    {
        var page = _folder.File("page.html");
        TranscriptPage.Write(MapOf(Read("zoom.vtt")), page);
        var written = File.ReadAllText(page);

        Assert.Contains("one voice", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", written, StringComparison.Ordinal);
        Assert.DoesNotContain("http", written, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>By a reader that knows a word of each: what the real ones read is tested where they are.</summary>
    private static TranscriptMap MapOf(Transcript transcript) => TranscriptMap.Of(
        transcript,
        (words, _) => words.Contains("customers", StringComparison.Ordinal) || words.Contains("families", StringComparison.Ordinal) ? LevelReading.Of(Level.Impact, 0.95, [])
            : words.Contains("ilestone", StringComparison.Ordinal) ? LevelReading.Of(Level.Execution, 0.95, [])
            : LevelReading.Of(Level.Optics, 0.6, []),
        CancellationToken.None);

    private static string Text(Transcript transcript) => string.Join('\n', transcript.Lines
        .GroupBy(line => ((int)line.At.TotalMinutes, line.Voice))
        .Select(passage => $"{passage.Key.Item1}:00 {passage.Key.Voice}: {string.Join(' ', passage.Select(line => line.Words))}"));

    private static Transcript Read(string shape) => TranscriptFile.Read(Path.IsPathRooted(shape) ? shape : Shape(shape));

    private static string Shape(string name) => Path.Combine(Checkout.Root, "FocusBot.Tests", "Replay", "Transcripts", "Shapes", name);

    /// <summary>With a mark at its beginning, and two signs at the end of each line.</summary>
    private string FromWindows(string shape)
    {
        var path = _folder.File(shape);
        File.WriteAllText(path, File.ReadAllText(Shape(shape)).ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return path;
    }

    private string Given(string name, string content)
    {
        var path = _folder.File(name);
        File.WriteAllText(path, content);
        return path;
    }
}
