using FocusBot.Hosting.Settings;

namespace FocusBot.Hosting.Figures;

/// <summary>Lets what is for whoever runs FocusBot answer at its own port, and nothing else there.</summary>
internal static class OwnPort
{
    private static readonly string[] Answers = ["/metrics", "/health"];

    /// <summary>Listens there too, beside what <c>Urls</c> says by now.</summary>
    /// <exception cref="SettingsException">The settings name no port, or one that is in use already.</exception>
    public static void UseOwnPort(this WebApplicationBuilder builder)
    {
        if (OwnPortRule.UrlOf(builder.Configuration) is not { } own)
        {
            return;
        }

        builder.WebHost.UseUrls(OwnPortRule.Beside(builder.Configuration["urls"] ?? "", own));
        if (builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            // Where these are set, the web server takes no notice of addresses.
            var address = new Uri(own.Replace("*", "0.0.0.0", StringComparison.Ordinal));
            builder.WebHost.ConfigureKestrel(server => server.Listen(System.Net.IPAddress.Parse(address.Host.Trim('[', ']')), address.Port));
        }
    }

    /// <summary>Before anything else answers.</summary>
    public static void KeepApart(this WebApplication app)
    {
        if (OwnPortRule.Of(app.Configuration).Port is { } own)
        {
            app.Use((context, next) => (context.Connection.LocalPort == own) == IsForItsOwner(context.Request.Path) ? next(context) : Refuse(context));
        }
        else
        {
            app.Use((context, next) => !context.Request.Path.StartsWithSegments(Answers[0]) || FigureDoorRule.IsOpenTo(context.Connection.RemoteIpAddress, context.Request) ? next(context) : Refuse(context));
        }
    }

    /// <summary>Where to read them; absent: nobody could listen at what is set.</summary>
    public static Uri? AddressOf(IConfiguration configuration) =>
        HealthAddressRule.Of(OwnPortRule.UrlOf(configuration) ?? configuration["urls"] ?? "") is { } address ? new(address, Answers[0]) : null;

    private static bool IsForItsOwner(PathString path) => Answers.Any(answer => path.StartsWithSegments(answer));

    /// <summary>As if there were nothing.</summary>
    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
