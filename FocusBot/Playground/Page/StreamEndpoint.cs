using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>Rings at the page whenever anything changes; the page then fetches what it shows.</summary>
internal sealed class StreamEndpoint(Workspace workspace, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ServeAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await RingAsync(context.Response, either.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private async Task RingAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = workspace.Changes.Next;
            await response.WriteAsync($"data: {workspace.Changes.Version}\n\n", cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            while (await Task.WhenAny(next, Task.Delay(Heartbeat, TimeProvider.System, cancellationToken)) != next)
            {
                await response.WriteAsync(": still here\n\n", cancellationToken);
                await response.Body.FlushAsync(cancellationToken);
            }
        }
    }
}
