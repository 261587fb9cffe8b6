namespace FocusBot.Reviews.Gate;

/// <summary>Reads an endpoint's answer whole, but no further than an answer can be long: some never end.</summary>
internal sealed class BoundedAnswers() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private const int Longest = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(Longest, cancellationToken);
        return response;
    }
}
