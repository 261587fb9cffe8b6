using System.Collections.Frozen;
using Microsoft.Net.Http.Headers;

namespace FocusBot.Playground.Page;

/// <summary>The page itself: files inside the program, nothing from elsewhere.</summary>
internal static class PageFiles
{
    private const string Prefix = "Playground.Web/";

    /// <summary>Nothing but our own files may load or run, whatever somebody has written in a message.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".json"] = "application/json; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary();

    /// <summary>The same for the life of this build of the program, so that a second look needs no bytes.</summary>
    private static readonly EntityTagHeaderValue Tag = new($"\"{typeof(PageFiles).Module.ModuleVersionId:N}\"");

    public static IResult Html(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return File(context, "index.html");
    }

    public static IResult File(HttpContext context, string path)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        return Types.TryGetValue(Path.GetExtension(path), out var type)
            && typeof(PageFiles).Assembly.GetManifestResourceStream(Prefix + path) is { } content
                ? Results.Stream(content, type, entityTag: Tag)
                : Results.NotFound();
    }
}
