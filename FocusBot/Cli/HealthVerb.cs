using FocusBot.Hosting;
using FocusBot.Hosting.Figures;

namespace FocusBot.Cli;

/// <summary>Asks the FocusBot that runs on this machine whether it is ready; for a container's health check.</summary>
internal static class HealthVerb
{
    private const string Setting = "urls";

    /// <param name="url">Absent: where the settings say that it listens.</param>
    public static async Task<int> RunAsync(string? url, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            var urls = url ?? OwnAddress(FocusBotApp.CreateBuilder([]).Configuration);
            if (HealthAddressRule.Of(urls) is { } address)
            {
                return await SayAsync(await RunningFocusBot.AskAsync(address, cancellationToken), address, output);
            }

            await errors.WriteLineAsync(SecretRule.Without($"'{urls}' is no address at which FocusBot could be asked: give one like {FocusBotApp.DefaultAddress}."));
            return url is null ? 1 : 2;
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            await errors.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static string OwnAddress(ConfigurationManager settings) => OwnPortRule.UrlOf(settings) ?? settings[Setting] ?? FocusBotApp.DefaultAddress;

    private static async Task<int> SayAsync(RunningFocusBot running, Uri address, TextWriter output)
    {
        await output.WriteLineAsync(running switch
        {
            RunningFocusBot.Ready(var notes) => string.Join(Environment.NewLine, [ReadinessEndpoint.Ready, .. notes]),
            RunningFocusBot.Degraded(var why) => string.Join(Environment.NewLine, [ReadinessEndpoint.Degraded, .. why]),
            RunningFocusBot.SomebodyElse(var status) => $"{address} answers {status}, and not as a FocusBot does: does something else listen there?",
            _ => $"FocusBot does not answer at {address}: does it run there?",
        });
        return running is RunningFocusBot.Ready ? 0 : 1;
    }
}
