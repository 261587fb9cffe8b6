using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using FocusBot.Conversations;

namespace FocusBot.Tests.Replay;

/// <summary>What is wrong with an export is said with file and place; what can be read is read.</summary>
public sealed class BadExportTests : IDisposable
{
    private static readonly DateTimeOffset Begin = GivenExport.Begin;

    private readonly TempFolder _folder = new();

    [Fact]
    public void What_does_not_exist_is_said() => Replayed.Json(_folder.File("export.zip")).FailedWith("does not exist: give the zip file that Slack made");

    [Theory]
    [InlineData("")]
    [InlineData("this is no zip file")]
    public void What_is_no_zip_is_said(string content)
    {
        File.WriteAllText(_folder.File("export.zip"), content);

        Replayed.Json(_folder.File("export.zip")).FailedWith("is no zip file: give the zip file that Slack made");
    }

    [Fact]
    public void Half_a_zip_is_said()
    {
        var zip = Quarrel().AsZip(_folder);
        File.WriteAllBytes(zip, File.ReadAllBytes(zip)[..^(File.ReadAllBytes(zip).Length / 2)]);

        Replayed.Json(zip).FailedWith("is cut off or damaged: download the export again.");
    }

    [Fact]
    public void A_zip_without_a_channel_is_said()
    {
        var export = new GivenExport();

        Replayed.Json(export.AsZip(_folder)).FailedWith("is no export of Slack: it holds no channel");
        Replayed.Json(export.AsFolder(_folder)).FailedWith("is no export of Slack: it holds no channel");
    }

    [Fact]
    public void A_file_that_unpacks_without_end_is_not_unpacked()
    {
        Bomb("reviews/2026-03-00.json", files: 1, megabytes: 100);

        Replayed.Json(_folder.File("bomb.zip")).FailedWith("reviews/2026-03-00.json unpacks to more than 200 times its size, as a zip bomb does");
    }

    [Fact]
    public void A_list_that_unpacks_without_end_is_not_unpacked()
    {
        Bomb("mpims.json", files: 1, megabytes: 100);

        Replayed.Json(_folder.File("bomb.zip")).FailedWith("mpims.json unpacks to more than 200 times its size, as a zip bomb does");
    }

    [Fact]
    public void Many_files_that_unpack_to_much_together_are_not_unpacked()
    {
        Bomb("reviews/2026-03-{0:00}.json", files: 14, megabytes: 14);

        Replayed.Json(_folder.File("bomb.zip")).FailedWith("as a zip bomb does");
    }

    [Theory]
    [InlineData("../reviews/2026-03-01.json")]
    [InlineData("/etc/reviews/2026-03-01.json")]
    [InlineData("reviews/../../2026-03-01.json")]
    [InlineData("reviews\\..\\2026-03-01.json")]
    [InlineData("C:/reviews/2026-03-01.json")]
    public void A_path_that_climbs_out_is_skipped(string path)
    {
        var export = Quarrel();
        export.Instead[path] = "[]";

        Reads(export, "holds a file that claims to lie outside of it");
    }

    [Fact]
    public void A_link_in_a_folder_is_not_followed()
    {
        var folder = Quarrel().AsFolder(_folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "elsewhere"), Path.GetTempPath());

        var replayed = Replayed.Json(folder);

        Assert.Contains("is a link, which may lead out of the export: it is skipped.", replayed.Errors, StringComparison.Ordinal);
        Assert.Single(replayed.Findings);
    }

    [Fact]
    public void A_list_of_people_that_is_broken_is_used_as_far_as_it_goes()
    {
        var people = Replayed.Quarrel.Messages.Select(message => $"{message.Author}{Replayed.Quarrel.Id.ToUpperInvariant()}").Distinct().ToList();
        var export = Quarrel();
        export.Instead["users.json"] = $"[{string.Join(',', people.Select(id => $"{{\"id\":\"{id}\"}}"))},{{\"id\":\"";

        Reads(export, $"users.json cannot be read after {people.Count} of its entries: those are used, the rest is missing.");
    }

    [Fact]
    public void A_list_of_channels_that_is_broken_is_used_as_far_as_it_goes()
    {
        var export = Quarrel();
        export.Instead["channels.json"] = """[{"id":"C1","name":"reviews"},{]""";

        Reads(export, "channels.json cannot be read after 1 of its entries");
    }

    [Fact]
    public void People_without_a_name_are_called_by_their_ids() => Assert.Contains(
        $"{Replayed.Quarrel.Pairs[0].First}{Replayed.Quarrel.Id.ToUpperInvariant()}: reads as", Replayed.Of(new(Quarrel().AsZip(_folder))).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("this is no JSON", "reviews/2026-02-01.json is no JSON array of messages from byte 0 on")]
    [InlineData("", "reviews/2026-02-01.json is no JSON array of messages from byte 0 on")]
    [InlineData("""{"messages":[]}""", "is no JSON array of messages from byte 0 on")]
    [InlineData("""[{"ts":"1770000000.000100","user":"U1","text":"a"},{"ts":"17700""", "is no JSON array of messages from byte 51 on: what stands before is read, the rest is skipped.")]
    [InlineData("""[{"ts":"1770000000.000100"} {"ts":"1770000000.000200"}]""", "is no JSON array of messages from byte 28 on")]
    [InlineData("""[{"type":"message","user":"U1","text":"no time"}]""", "reviews/2026-02-01.json, entry 1: the message has no ts that can be read; it is skipped.")]
    [InlineData("""[{"ts":1770000000.0001,"user":"U1"},{"ts":"yesterday","user":"U1"}]""", "entry 2: the message has no ts that can be read")]
    [InlineData("""[17]""", "entry 1: this is no message that can be read")]
    [InlineData("""[{"ts":"1770000000.000100","user":"U1","text":"\ud83d"}]""", "entry 1: this is no message that can be read")]
    public void A_bad_day_is_named_and_the_others_are_read(string day, string sentence)
    {
        var export = Quarrel();
        export.Instead["reviews/2026-02-01.json"] = day;

        Reads(export, sentence);
    }

    [Fact]
    public void A_clock_that_runs_backwards_over_days_is_said()
    {
        var export = Quarrel();
        export.Put("reviews", Begin.AddDays(1), new() { ["ts"] = $"{MessageTs.At(Begin.AddSeconds(5))}", ["thread_ts"] = $"{MessageTs.At(Begin)}", ["user"] = "U1D001", ["text"] = "late" });
        export.Put("reviews", Begin.AddDays(1), new() { ["ts"] = $"{MessageTs.At(Begin.AddSeconds(4))}", ["thread_ts"] = $"{MessageTs.At(Begin)}", ["user"] = "U1D001", ["text"] = "later" });

        Reads(export, $"the message {MessageTs.At(Begin.AddSeconds(4))} comes after");
    }

    [Fact]
    public void A_hundred_thousand_messages_in_one_thread_are_read()
    {
        var export = Quarrel();
        foreach (var i in Enumerable.Range(0, 7))
        {
            export.Person($"U{i}", $"Person {i}");
        }

        var root = MessageTs.At(Begin.AddDays(-10));
        var day = new StringBuilder("[");
        for (var i = 0; i < 100_000; i++)
        {
            day.Append(i is 0 ? "" : ",").Append(new JsonObject
            {
                ["ts"] = $"{MessageTs.At(root.Instant.AddSeconds(i))}",
                ["thread_ts"] = $"{root}",
                ["user"] = $"U{i % 7}",
                ["text"] = i % 2 is 0 ? "The sprint needs two more testers by Friday." : "Customers leave us because of this.",
            }.ToJsonString());
        }

        export.Instead["reviews/2026-02-20.json"] = day.Append(']').ToString();

        var told = Replayed.Of(new(export.AsZip(_folder)));

        Assert.Equal((0, ""), (told.ExitCode, told.Errors));
        Assert.Contains(FormattableString.Invariant($"Messages read:            {100_000 + Replayed.Quarrel.Messages.Count:N0} "), told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_said_before_anything_is_read() =>
        Replayed.Of(new(Quarrel().AsZip(_folder), Html: _folder.File("no/such/folder/page.html"))).FailedWith("name a file in a folder that exists");

    [Fact]
    public void What_would_steer_a_terminal_is_not_printed()
    {
        var export = Quarrel();
        foreach (var user in Replayed.Quarrel.Messages.Select(message => message.Author).Distinct())
        {
            export.Person($"{user}{Replayed.Quarrel.Id.ToUpperInvariant()}", "Mal\u001b[2Jlory\u202e");
        }

        var told = Replayed.Of(new(export.AsZip(_folder)));

        Assert.Contains("Mal[2Jlory", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', told.Output);
        Assert.DoesNotContain('\u202e', told.Output);
    }

    public void Dispose() => _folder.Dispose();

    private static GivenExport Quarrel() => new GivenExport().Channel("reviews", "C1").Thread("reviews", Replayed.Quarrel, Begin);

    /// <summary>The sentence is said, and the quarrel is still found.</summary>
    private void Reads(GivenExport export, string sentence)
    {
        var replayed = Replayed.Json(export.AsZip(_folder));

        Assert.Equal(0, replayed.ExitCode);
        Assert.Contains(sentence, replayed.Errors, StringComparison.Ordinal);
        Assert.Single(replayed.Findings);
    }

    private void Bomb(string path, int files, int megabytes)
    {
        Quarrel().AsZip(_folder, "bomb.zip");
        using var zip = ZipFile.Open(_folder.File("bomb.zip"), ZipArchiveMode.Update);
        var nothing = new byte[1 << 20];
        nothing.AsSpan().Fill((byte)' ');
        for (var file = 0; file < files; file++)
        {
            using var entry = zip.CreateEntry(string.Format(CultureInfo.InvariantCulture, path, file), CompressionLevel.Optimal).Open();
            for (var i = 0; i < megabytes; i++)
            {
                entry.Write(nothing);
            }
        }
    }
}
