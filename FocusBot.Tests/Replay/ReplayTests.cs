using System.Text.Json.Nodes;
using FocusBot.Conversations;

namespace FocusBot.Tests.Replay;

/// <summary>The whole of <c>replay</c>: an export in, findings out.</summary>
public sealed class ReplayTests : IDisposable
{
    private static readonly DateTimeOffset Begin = GivenExport.Begin;

    private readonly TempFolder _folder = new();

    [Fact]
    public void A_zip_and_a_folder_give_the_same_findings_and_they_are_right()
    {
        var export = Corpus();

        var (zip, folder) = (Replayed.Json(export.AsZip(_folder)), Replayed.Json(export.AsFolder(_folder)));

        Assert.Equal(zip, folder);
        Assert.Equal((0, ""), (zip.ExitCode, zip.Errors));
        Assert.True(zip.Findings.Count > 20, $"{zip.Findings.Count} findings");
        var right = zip.Findings.Count(finding => Replayed.Threads.Any(thread =>
            thread.Pairs.Any(pair => pair.IsOf(Without(thread.Id, finding, 0), Without(thread.Id, finding, 1)))));
        Assert.True(right >= 0.9 * zip.Findings.Count, $"{right} of {zip.Findings.Count} are right");
    }

    [Fact]
    public void A_line_holds_exactly_what_is_promised()
    {
        var finding = Assert.Single(Replayed.Json(Quarrel().AsZip(_folder)).Findings);

        Assert.Equal(["channel", "thread_ts", "at", "users", "levels", "confidence", "action", "why", "reader"], finding.EnumerateObject().Select(field => field.Name));
        Assert.Equal("reviews", finding.GetProperty("channel").GetString());
        Assert.Equal($"{MessageTs.At(Begin)}", finding.GetProperty("thread_ts").GetString());
        Assert.True(MessageTs.Parse(finding.GetProperty("at").GetString()) > MessageTs.At(Begin));
        Assert.Equal("ask", finding.GetProperty("action").GetString());
        Assert.InRange(finding.GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.NotEmpty(finding.GetProperty("why").EnumerateArray());
        Assert.All(Replayed.Quarrel.Pairs, pair => Assert.Contains(
            Enumerable.Range(0, 2), i => $"{pair.First}{Replayed.Quarrel.Id.ToUpperInvariant()}" == finding.GetProperty("users")[i].GetString()
                                         && $"{pair.FirstLevel}" == finding.GetProperty("levels")[i].GetString()));
    }

    [Fact]
    public void A_thread_goes_on_over_midnight()
    {
        var late = new DateTimeOffset(2026, 3, 2, 23, 57, 0, TimeSpan.Zero);
        var overnight = Replayed.Json(Quarrel(late).AsZip(_folder)).Findings;

        Assert.Equal(Texts(Replayed.Json(Quarrel().AsZip(_folder, "day.zip")).Findings), Texts(overnight));
    }

    [Fact]
    public void A_day_in_any_order_is_put_in_order()
    {
        var export = Quarrel();
        var day = JsonNode.Parse(File.ReadAllText(Path.Combine(export.AsFolder(_folder), "reviews", "2026-03-02.json")))?.AsArray() ?? [];
        export.Instead["reviews/2026-03-02.json"] = new JsonArray([.. day.Reverse().Select(message => message?.DeepClone())]).ToJsonString();

        Assert.Equal(Replayed.Json(_folder.File("export")).Output, Replayed.Json(export.AsZip(_folder)).Output);
    }

    [Fact]
    public void Bots_notices_and_deleted_messages_change_nothing()
    {
        var noisy = Quarrel().Person("UBOT", "FocusBot", isBot: true);
        var at = Begin.AddSeconds(100);
        foreach (var message in (JsonObject[])[
            new() { ["user"] = "UBOT", ["text"] = "You two argue from different levels." },
            new() { ["user"] = "U9", ["bot_id"] = "B1", ["text"] = "The build is green." },
            new() { ["subtype"] = "bot_message", ["text"] = "The build is red." },
            new() { ["subtype"] = "tombstone", ["user"] = "USLACKBOT", ["text"] = "This message was deleted." },
            new() { ["subtype"] = "channel_join", ["user"] = "U9", ["text"] = "<@U9> has joined the channel" },
            new() { ["subtype"] = "a_subtype_of_tomorrow", ["user"] = "U9", ["text"] = "What is this?" },
            new() { ["user"] = "U9", ["hidden"] = true, ["text"] = "Nobody sees this." }])
        {
            at = at.AddSeconds(1);
            message["thread_ts"] = $"{MessageTs.At(Begin)}";
            noisy.Put("reviews", at, message);
        }

        Assert.Equal(Replayed.Json(Quarrel().AsZip(_folder)).Output, Replayed.Json(noisy.AsZip(_folder, "noisy.zip")).Output);
    }

    [Theory]
    [InlineData("Acme export/")]
    [InlineData("Acme export\\")]
    public void An_export_may_lie_in_a_folder_of_its_own(string folder)
    {
        var plain = Quarrel();
        var unpacked = plain.AsFolder(_folder);
        var wrapped = new GivenExport();
        foreach (var file in Directory.EnumerateFiles(unpacked, "*", SearchOption.AllDirectories))
        {
            wrapped.Instead[folder + Path.GetRelativePath(unpacked, file).Replace('/', folder[^1])] = File.ReadAllText(file);
        }

        wrapped.Instead["channels.json"] = wrapped.Instead["users.json"] = null;

        Assert.Equal(Replayed.Json(unpacked), Replayed.Json(wrapped.AsZip(_folder)));
    }

    [Fact]
    public void Whoever_watches_sees_how_far_it_is_and_afterwards_nothing_of_it()
    {
        using var terminal = new StringWriter();
        using (var progress = new global::FocusBot.Replay.Results.ReplayProgress(new(terminal, IsTerminal: true), TimeProvider.System))
        {
            progress.Expect(2 << 20);
            progress.Read(1 << 20);
        }

        const string Line = "[############............]  50 %  1 MB read";
        Assert.Equal($"\r{Line}\r{new string(' ', Line.Length)}\r", terminal.ToString());
    }

    [Fact]
    public void A_first_message_that_does_not_say_that_it_was_answered_is_found()
    {
        var export = Quarrel();
        var day = JsonNode.Parse(File.ReadAllText(Path.Combine(export.AsFolder(_folder), "reviews", "2026-03-02.json")))?.AsArray() ?? [];
        day[0]?.AsObject().Remove("thread_ts");
        export.Instead["reviews/2026-03-02.json"] = day.ToJsonString();

        Assert.Equal(Replayed.Json(_folder.File("export")).Output, Replayed.Json(export.AsZip(_folder)).Output);
    }

    [Fact]
    public void Only_the_channel_and_the_days_that_are_asked_for_are_told()
    {
        var zip = Quarrel().Channel("launch", "C2").Thread("launch", Replayed.Quarrel, Begin.AddDays(40)).AsZip(_folder);

        Assert.Equal(["reviews", "launch"], Channels(new(zip, Json: true)));
        Assert.Equal(["launch"], Channels(new(zip, Json: true, Channel: "#launch")));
        Assert.Equal(["launch"], Channels(new(zip, Json: true, Since: new(2026, 3, 3))));
        Assert.Equal(["reviews"], Channels(new(zip, Json: true, Until: new(2026, 3, 2))));
        Assert.Empty(Channels(new(zip, Json: true, Since: new(2026, 3, 4), Until: new(2026, 4, 1))));
        Replayed.Of(new(zip, Json: true, Channel: "lunch")).FailedWith("has no channel #lunch that FocusBot would read; it has #launch, #reviews.");
    }

    [Fact]
    public void Whoever_was_addressed_today_is_left_alone_in_other_channels_too()
    {
        var export = Quarrel().Channel("launch", "C2").Channel("later", "C3");
        var zip = export.Thread("launch", Replayed.Quarrel, Begin.AddHours(3)).Thread("later", Replayed.Quarrel, Begin.AddHours(30)).AsZip(_folder);

        Assert.Equal(["reviews", "later"], Channels(new(zip, Json: true)));
        Assert.Contains("Threads left alone:       1 ", Replayed.Of(new(zip)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_into_the_workspace_that_a_file_tells()
    {
        var export = Quarrel().Put("reviews", Begin.AddDays(2), new()
        {
            ["user"] = "U7",
            ["text"] = "Nobody answers this.",
            ["files"] = new JsonArray(new JsonObject { ["id"] = "F1", ["permalink"] = "https://acme.slack.com/files/U7/F1/plan.pdf" }),
        });

        Assert.Contains("  https://acme.slack.com/archives/C1/p1772", Replayed.Of(new(export.AsZip(_folder))).Output, StringComparison.Ordinal);
        Assert.Contains("  https://other.slack.com/archives/C1/p1772", Replayed.Of(new(_folder.File("export.zip"), Workspace: "other")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", Replayed.Of(new(Quarrel().AsZip(_folder, "none.zip"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_message_is_in_the_report_and_every_message_of_a_finding_is_on_the_page()
    {
        var told = Replayed.Of(new(Quarrel().AsZip(_folder), Html: _folder.File("page.html")));

        var page = System.Net.WebUtility.HtmlDecode(File.ReadAllText(_folder.File("page.html")).Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
        Assert.All(Replayed.Quarrel.Messages.Where(message => !message.Text.Contains('<', StringComparison.Ordinal) && message.Text.Length > 10), message =>
        {
            Assert.DoesNotContain(message.Text, told.Output, StringComparison.Ordinal);
            Assert.Contains(message.Text, page, StringComparison.Ordinal);
        });
        Assert.Contains("Here FocusBot would have asked the two privately", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Direct_messages_and_shared_channels_are_not_read()
    {
        var export = new GivenExport().Channel("reviews", "C1");
        export.Instead["channels.json"] = """[{"id":"C1","name":"reviews","is_ext_shared":true}]""";
        export.Thread("reviews", Replayed.Quarrel, Begin).Thread("D0123456", Replayed.Quarrel, Begin);

        var told = Replayed.Of(new(export.AsZip(_folder)));

        Assert.Contains("Messages read:            0 ", told.Output, StringComparison.Ordinal);
        Assert.Contains("channels shared with another organisation, which FocusBot does not read: 1", told.Output, StringComparison.Ordinal);
        Assert.Contains("folders of direct messages, which FocusBot does not read: 1", told.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static GivenExport Quarrel(DateTimeOffset? begin = null) =>
        new GivenExport().Channel("reviews", "C1").Thread("reviews", Replayed.Quarrel, begin ?? Begin);

    private static GivenExport Corpus()
    {
        var export = new GivenExport().Channel("reviews", "C1").Channel("design", "C2");
        foreach (var (i, thread) in Replayed.Threads.Index())
        {
            export.Thread(i % 2 is 0 ? "reviews" : "design", thread, Begin.AddHours(7 * i));
        }

        return export;
    }

    private static UserId Without(string id, System.Text.Json.JsonElement finding, int which) =>
        new((finding.GetProperty("users")[which].GetString() ?? "").Replace(id.ToUpperInvariant(), "", StringComparison.Ordinal));

    private static IEnumerable<string?> Channels(global::FocusBot.Replay.Results.ReplayRequest request) =>
        Replayed.Of(request).Findings.Select(finding => finding.GetProperty("channel").GetString());

    private static IEnumerable<string> Texts(IEnumerable<System.Text.Json.JsonElement> findings) =>
        findings.Select(finding => $"{finding.GetProperty("users")} {finding.GetProperty("levels")} {finding.GetProperty("confidence")} {finding.GetProperty("why")}");
}
