using System.Net;
using System.Text.Json;
using FocusBot.Hosting;
using FocusBot.Playground.Import;
using FocusBot.Tests.FrontDoor;
using FocusBot.Tests.Replay;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>An export that is brought to the page is replayed as by the verb, and forgotten.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task An_export_becomes_the_page_that_the_verb_makes()
    {
        await using var host = await PlayedHost.StartAsync();
        var zip = GivenExport.PastEachOther().AsZip(_folder);

        var (status, report) = await ImportAsync(host, "my export.zip", await File.ReadAllBytesAsync(zip));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("my export.zip", Arguments.PastEachOther.Length, 1, 1), (report.GetProperty("name").GetString(), report.GetProperty("messages").GetInt32(), report.GetProperty("threads").GetInt32(), report.GetProperty("findings").GetInt32()));
        Assert.Equal(JsonValueKind.Null, report.GetProperty("error").ValueKind);

        using var page = await ShowAsync(host, report.GetProperty("id").GetString());
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.EndsWith("; frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        var verb = _folder.File("page.html");
        Replayed.Of(new(zip, Html: verb), ReplaySettings.Rules());
        Assert.Equal(await File.ReadAllTextAsync(verb), await page.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_meetings_transcript_becomes_a_map_without_names()
    {
        await using var host = await PlayedHost.StartAsync();
        var transcript = Path.Combine(Checkout.Root, "FocusBot.Tests", "Replay", "Transcripts", "Shapes", "zoom.vtt");

        var (status, report) = await ImportAsync(host, "zoom.vtt", await File.ReadAllBytesAsync(transcript));
        Assert.Equal((HttpStatusCode.OK, "zoom.vtt"), (status, report.GetProperty("name").GetString()));

        using var page = await ShowAsync(host, report.GetProperty("id").GetString());
        Assert.Equal("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")));
        var written = await page.Content.ReadAsStringAsync();
        Assert.Contains("FocusBot reads English only", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shopping.txt", "milk", "shopping.txt holds nothing that reads as a transcript: times, with what was said after them.")]
    [InlineData("holiday.jpg", "this is no zip file", "holiday.jpg is no zip file: give the zip file that Slack made, or the folder into which it was unpacked.")]
    [InlineData("", "", "export.zip is no zip file: give the zip file that Slack made, or the folder into which it was unpacked.")]
    [InlineData("../../etc/passwd", "x", "passwd is no zip file: give the zip file that Slack made, or the folder into which it was unpacked.")]
    [InlineData("<script>.zip", "PK\u0003\u0004", "script.zip is cut off or damaged: download the export again.")]
    public async Task What_is_no_export_is_said_with_the_verbs_own_sentence(string name, string content, string sentence)
    {
        await using var host = await PlayedHost.StartAsync();

        var (status, report) = await ImportAsync(host, name, System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Equal((HttpStatusCode.Conflict, sentence), (status, report.GetProperty("error").GetString()));
    }

    [Fact]
    public async Task The_last_five_are_kept_and_nothing_else()
    {
        await using var host = await PlayedHost.StartAsync();
        var zip = await File.ReadAllBytesAsync(GivenExport.PastEachOther().AsZip(_folder));
        var ids = new List<string?>();
        for (var time = 0; time < 6; time++)
        {
            ids.Add((await ImportAsync(host, "export.zip", zip)).Report.GetProperty("id").GetString());
        }

        using var first = await ShowAsync(host, ids[0]);
        using var second = await ShowAsync(host, ids[1]);
        using var never = await ShowAsync(host, "nonsense");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound), (first.StatusCode, second.StatusCode, never.StatusCode));
        Assert.Contains("no longer kept", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var page = host.Of<ImportedReports>().Find(ids[5] ?? "")?.Page ?? "";
        Assert.True(File.Exists(page));

        await host.DisposeAsync();
        Assert.False(File.Exists(page));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_sent()
    {
        await using var host = await PlayedHost.StartAsync();
        using var content = new NeverSent(ImportedReports.Largest + 1);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/playground/import?name=big.zip", UriKind.Relative)) { Content = content };
        request.Headers.ExpectContinue = true;

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("larger than 512 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(HttpStatusCode Status, JsonElement Report)> ImportAsync(PlayedHost host, string name, byte[] zip)
    {
        using var content = new ByteArrayContent(zip);
        using var answer = await host.Http.PostAsync(new Uri($"/playground/import?name={Uri.EscapeDataString(name)}", UriKind.Relative), content);
        return (answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private static Task<HttpResponseMessage> ShowAsync(PlayedHost host, string? id) => host.Http.GetAsync(new Uri($"/playground/import/{id}", UriKind.Relative));

    /// <summary>Says how long it is, and is never asked for.</summary>
    private sealed class NeverSent(long length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new InvalidOperationException("It was sent after all.");

        protected override bool TryComputeLength(out long given)
        {
            given = length;
            return true;
        }
    }
}
