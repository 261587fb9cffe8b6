using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Diagnosis;
using FocusBot.Slack.Sending;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Registry;
using Polly.Telemetry;

namespace FocusBot.Slack;

internal static class SlackSendingFeature
{
    /// <summary>The way out to Slack. <see cref="SlackOptions"/> are bound by who assembles <c>Slack/</c>.</summary>
    public static void AddSlackSending(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddResiliencePipelineRegistry<string>();

        // Measured, and not logged: a line for each try would say what the outbox says already.
        services.PostConfigure<TelemetryOptions>(telemetry => telemetry.LoggerFactory = NullLoggerFactory.Instance);
        services.AddSingleton(provider => WireOf(
            provider.GetRequiredService<IOptions<SlackOptions>>().Value.LongestCall, provider.GetRequiredService<ResiliencePipelineRegistry<string>>(), provider.GetRequiredService<CallMetrics>(), provider.GetRequiredService<TimeProvider>()));
        services.AddMetrics();
        services.AddSingleton<CallMetrics>();
        services.AddSingleton<TokenStanding>();
        services.AddSingleton<ICheckReadiness, TokenReadiness>();
        services.AddSingleton<IKnowTokens>(TokensOf);
        services.AddSingleton<SlackApi>();
        services.AddSingleton(provider => DistributionRule.LimitsOf(provider.GetRequiredService<IOptions<SlackOptions>>().Value.Distribution));
        services.AddSingleton<ReplyAddresses>();
        services.AddSingleton<ThreadPages>();
        services.AddSingleton<ISendCards, SlackSender>();
        services.AddSingleton<SlackAtOnce>();
        services.AddSingleton<IDiagnose, SlackDiagnosis>();
    }

    private static IKnowTokens TokensOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<SlackOptions>>();
        return options.Value.ServesMany ? new GivenTokens(provider.GetRequiredService<InstalledTokens>()) : new OneToken(options);
    }

    private static SlackWire WireOf(TimeSpan longest, ResiliencePipelineRegistry<string> pipelines, CallMetrics metrics, TimeProvider clock) =>
        new(SlackWire.Handler(longest), pipelines, longest, metrics, clock);
}
