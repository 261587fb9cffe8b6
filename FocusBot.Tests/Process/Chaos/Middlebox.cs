using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Process.Chaos;

/// <summary>Something that stands between FocusBot and Slack, passes on what comes, and does to it what it is told.</summary>
internal sealed class Middlebox : IAsyncDisposable
{
    private static readonly HashSet<string> PerConnection = new(["Host", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
    private readonly WebApplication _app;
    private readonly Uri _target;
    private readonly Func<PassingRequest, Meddling> _meddle;
    private int _underWay;

    private Middlebox(WebApplication app, Uri target, Func<PassingRequest, Meddling> meddle) => (_app, _target, _meddle) = (app, target, meddle);

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Requests that it still holds, whether or not anybody waits for their answer.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <param name="meddleWithFrames">Asked for each message on a socket; absent: sockets are left in peace.</param>
    public static async Task<Middlebox> StartAsync(Uri target, Func<PassingRequest, Meddling> meddle, Func<FrameMeddling>? meddleWithFrames = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var box = new Middlebox(app, target, meddle);
        var sockets = new SocketRelay(target, meddleWithFrames ?? (() => FrameMeddling.None));
        app.UseWebSockets();
        app.Run(context => context.WebSockets.IsWebSocketRequest ? sockets.ServeAsync(context) : box.ServeAsync(context));
        await app.StartAsync();
        return box;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            var request = await ReadAsync(context.Request);
            var meddling = _meddle(request);
            await (meddling.Hold?.Invoke() ?? Task.CompletedTask);
            await AnswerAsync(context, meddling, await PassOnAsync(request, meddling));
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private static async Task<PassingRequest> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var headers = request.Headers.Where(header => !PerConnection.Contains(header.Key)).Select(header => KeyValuePair.Create(header.Key, (string?)header.Value.ToString()));
        return new(request.Method, request.Path + request.QueryString.ToString(), [.. headers], body.ToArray());
    }

    private async Task<PassedAnswer?> PassOnAsync(PassingRequest request, Meddling meddling)
    {
        PassedAnswer? answer = null;
        for (var i = 0; i < meddling.Times; i++)
        {
            answer = await PassOnAsync(request, meddling.To ?? _target);
        }

        return answer;
    }

    private async Task<PassedAnswer?> PassOnAsync(PassingRequest passing, Uri target)
    {
        using var request = new HttpRequestMessage(new HttpMethod(passing.Method), new Uri(target, passing.PathAndQuery)) { Content = new ByteArrayContent(passing.Body) };
        foreach (var (name, value) in passing.Headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            // Whoever asked may have gone away: what was passed on is passed on.
            using var answer = await _http.SendAsync(request, CancellationToken.None);
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !PerConnection.Contains(header.Key));
            return new(answer.StatusCode, [.. headers.Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))], await answer.Content.ReadAsByteArrayAsync());
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task AnswerAsync(HttpContext context, Meddling meddling, PassedAnswer? answer)
    {
        if (meddling.Cuts)
        {
            context.Abort();
            return;
        }

        if (meddling.Instead is { } instead)
        {
            (context.Response.StatusCode, context.Response.ContentType) = (instead.Status, instead.ContentType);
            await (instead.Body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(instead.Body));
            return;
        }

        context.Response.StatusCode = (int)(answer?.Status ?? HttpStatusCode.BadGateway);
        foreach (var (name, value) in answer?.Headers ?? [])
        {
            context.Response.Headers[name] = value;
        }

        var body = answer?.Body ?? [];
        await context.Response.Body.WriteAsync(meddling.Halves ? body.AsMemory(0, body.Length / 2) : body);
    }

    private sealed record PassedAnswer(HttpStatusCode Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body);
}
