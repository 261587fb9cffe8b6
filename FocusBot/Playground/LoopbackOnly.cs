using System.Net;

namespace FocusBot.Playground;

/// <summary>Keeps the playground to this machine: no other address, no other name for it, no other site's page.</summary>
internal static class LoopbackOnly
{
    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    public static ValueTask<object?> FilterAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        Admits(invocation.HttpContext)
            ? next(invocation)
            : ValueTask.FromResult<object?>(Results.Text("The playground answers this machine alone.", statusCode: StatusCodes.Status403Forbidden));

    public static bool Admits(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote) && IsOwnName(context.Request) && IsOwnPage(context.Request);

    /// <summary>A foreign name that resolves to loopback is how a web page reaches servers that trust loopback.</summary>
    private static bool IsOwnName(HttpRequest request) => Names.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase);

    private static bool IsOwnPage(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}")
            && (HttpMethods.IsGet(request.Method) || site is "" or "same-origin" or "none");
    }
}
