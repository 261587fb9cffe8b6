using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace FocusBot.Tests.Slack.Sending;

/// <summary>A Slack that gives the answers a test announced, in their order, and throws on a call that nobody announced.</summary>
internal sealed class FakeSlack : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private readonly TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Listed<SentRequest> Requests { get; } = new();

    public SentRequest Request => Assert.Single(Requests);

    /// <summary>Done once the first call is here.</summary>
    public Task Called => _called.Task;

    public FakeSlack Answers(string body, HttpStatusCode status = HttpStatusCode.OK, params IEnumerable<(string Name, string Value)> headers)
    {
        _answers.Enqueue(_ => Task.FromResult(Answer(body, status, headers)));
        return this;
    }

    public FakeSlack Breaks(HttpRequestError error, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _answers.Enqueue(_ => throw new HttpRequestException(error));
        }

        return this;
    }

    /// <summary>Takes the call and says nothing.</summary>
    public FakeSlack Hangs()
    {
        _answers.Enqueue(async cancellation =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            throw new InvalidOperationException("This wait has no end but cancellation.");
        });
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(await SentRequest.OfAsync(request));
        _called.TrySetResult();
        return _answers.TryDequeue(out var answer)
            ? await answer(cancellationToken)
            : throw new InvalidOperationException($"Nobody announced this call: {request.Method} {request.RequestUri}");
    }

    private static HttpResponseMessage Answer(string body, HttpStatusCode status, IEnumerable<(string Name, string Value)> headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }
}

/// <summary>What came over the wire.</summary>
internal sealed record SentRequest(HttpMethod Method, Uri Address, AuthenticationHeaderValue? Authorization, string? ContentType, string Body)
{
    public string Path => Address.AbsolutePath;

    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("The body is the literal null.");

    public static async Task<SentRequest> OfAsync(HttpRequestMessage request) => new(
        request.Method,
        request.RequestUri ?? throw new InvalidOperationException("A request without an address."),
        request.Headers.Authorization,
        request.Content?.Headers.ContentType?.ToString(),
        request.Content is null ? "" : await request.Content.ReadAsStringAsync());
}
