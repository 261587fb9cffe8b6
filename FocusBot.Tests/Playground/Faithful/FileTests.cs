using System.Net;
using System.Text;
using System.Text.Json;

namespace FocusBot.Tests.Playground.Faithful;

public sealed class FileTests
{
    private static readonly byte[] Graph = Encoding.UTF8.GetBytes("a,b\n1,2\n");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_is_uploaded_in_three_steps_and_then_shared(bool asForm)
    {
        await using var host = await StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        var begun = await BeginAsync(host, Graph.Length);
        var id = Text(begun, "file_id");
        Assert.Equal("file_not_found", await host.ErrorAsync("files.completeUploadExternal", new { files = new[] { new { id } } }));

        using var bytes = new ByteArrayContent(Graph);
        using HttpContent content = asForm ? new MultipartFormDataContent { { bytes, "file", "graph.csv" } } : bytes;
        using var sent = await host.Http.PostAsync(new Uri(Text(begun, "upload_url")), content);
        var done = await host.CallAsync("files.completeUploadExternal", new
        {
            files = new[] { new { id, title = "The graph" } }, channel_id = channel.Id, initial_comment = "Look",
        });
        await host.Slack.SettledAsync();

        Assert.Equal($"OK - {Graph.Length}", await sent.Content.ReadAsStringAsync());
        Assert.Equal(("The graph", Graph.Length), (Text(done.GetProperty("files")[0], "title"), done.GetProperty("files")[0].GetProperty("size").GetInt32()));
        var message = host.Slack.MessagesOf(channel.Id)[^1];
        Assert.Equal(("file_share", "Look", id), (message.Subtype, message.Text, Text(message.Files!.Value[0], "id")));
        Assert.Contains(host.Echo.Events, happened => Text(happened, "type") is "file_shared" && Text(happened, "file_id") == id);
        using var given = await host.Http.SendAsync(Asking(Text(done.GetProperty("files")[0], "url_private")));
        Assert.Equal(Graph, await given.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Only_what_was_announced_is_taken_and_only_once_and_given_to_the_app_alone()
    {
        await using var host = await StartAsync();
        var url = new Uri(Text(await BeginAsync(host, 3), "upload_url"));

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, new Uri(url, "0000"), "abc"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(host, url, "ab"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(host, url, new string('a', 20_000)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, url, "abc"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, url, "abc"));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(url)).StatusCode);
    }

    private static async Task<PlaygroundHost> StartAsync()
    {
        var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Union(["files:read", "files:write"]);
        return host;
    }

    private static Task<JsonElement> BeginAsync(PlaygroundHost host, int length) => host.GetAsync("files.getUploadURLExternal", $"filename=graph.csv&length={length}");

    private static async Task<HttpStatusCode> PostAsync(PlaygroundHost host, Uri url, string text)
    {
        using var content = new StringContent(text, Encoding.UTF8, "application/octet-stream");
        return (await host.Http.PostAsync(url, content)).StatusCode;
    }

    private static HttpRequestMessage Asking(string url)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url));
        request.Headers.Authorization = new("Bearer", PlaygroundHost.BotToken);
        return request;
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
