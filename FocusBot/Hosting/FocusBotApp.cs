using FocusBot.Delivery;
using FocusBot.Delivery.Routing;
using FocusBot.Hosting.Figures;
using FocusBot.Hosting.Settings;
using FocusBot.Playground;
using FocusBot.Slack;
using FocusBot.Slack.Settings;
using FocusBot.Storage.Providers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace FocusBot.Hosting;

/// <summary>The whole application, put together.</summary>
internal static class FocusBotApp
{
    public const string DefaultAddress = "http://127.0.0.1:8080";

    /// <param name="configure">What a test replaces: the clock and the settings.</param>
    public static WebApplication Create(string[] settings, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = CreateBuilder(settings);
        configure?.Invoke(builder);
        KnownSettings.Check(builder.Configuration);
        builder.Services.TryAddSingleton<TimeProvider>(new SteadyClock(TimeProvider.System));

        var transport = TransportRule.Choose(builder.Configuration, builder.Environment);
        if (transport is SlackTransport.Playground)
        {
            builder.UsePlayground();
        }
        else if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.AddFigures();
        builder.AddStorage();
        builder.AddDelivery();
        builder.AddSlack(transport);
        builder.AddFeatures();

        var app = builder.Build();
        CheckWords(app);
        app.KeepApart();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).DisableHttpMetrics();
        app.MapReadiness();
        app.MapFigures();
        app.MapSlack();
        if (transport is SlackTransport.Playground)
        {
            app.MapPlayground();
        }

        return app;
    }

    /// <exception cref="RouteException">A word has two owners, or none.</exception>
    private static void CheckWords(WebApplication app) =>
        app.Services.GetRequiredService<RouteTable>().CheckOwners(DeclaredWords.Of(typeof(FocusBotApp).Assembly));

    /// <summary>The settings and the log, before anything of FocusBot is put in.</summary>
    /// <exception cref="SettingsException">A file of settings is none that can be read, or a setting is none of FocusBot's.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        SettingsFiles.Check();
        KnownSettings.CheckTyped(settings);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, EnvironmentName = DefaultEnvironment });
        KnownSettings.Check(builder.Configuration);
        builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.ColorBehavior) = (true, LoggerColorBehavior.Disabled));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);

        // It tells with a stack trace what keeps FocusBot from starting, or what broke: the verb says it, in a sentence where it can.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // It makes an activity and a scope for each request, for lines that are not written anyway.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        builder.Services.AddHealthChecks();
        return builder;
    }

    /// <summary>Whoever runs FocusBot from its sources is trying it out; a published FocusBot is the real thing. A variable says otherwise.</summary>
    private static string? DefaultEnvironment =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ??
#if DEBUG
        Environments.Development;
#else
        Environments.Production;
#endif
}
