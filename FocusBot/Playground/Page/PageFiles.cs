namespace FocusBot.Playground.Page;

/// <summary>The page itself: three files inside the program, nothing from elsewhere.</summary>
internal static class PageFiles
{
    /// <summary>Nothing but our own files may load or run, whatever somebody has written in a message.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IResult Html(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return File("playground.html", "text/html; charset=utf-8");
    }

    public static IResult Css() => File("playground.css", "text/css; charset=utf-8");

    public static IResult Script() => File("playground.js", "text/javascript; charset=utf-8");

    private static IResult File(string name, string type)
    {
        var content = typeof(PageFiles).Assembly.GetManifestResourceStream($"Playground.Page.{name}")
            ?? throw new FileNotFoundException($"The program was built without {name}.");
        return Results.Stream(content, type);
    }
}
