using FocusBot.Hosting;
using FocusBot.Slack.Manifest;
using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace FocusBot.Cli;

/// <summary>Prints the app manifest, with the least scopes, to paste into Slack.</summary>
internal static class ManifestVerb
{
    /// <param name="url">Where Slack reaches FocusBot; absent for Socket Mode.</param>
    /// <param name="settings">The command's name is a setting.</param>
    public static int Run(string? url, string[] settings, TextWriter output, TextWriter errors)
    {
        try
        {
            return Print(url, SettingsFiles.Read(settings).GetSection(SlackOptions.Section).Get<SlackOptions>() ?? new(), output, errors);
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            errors.WriteLine(sentence);
            return 1;
        }
    }

    private static int Print(string? url, SlackOptions options, TextWriter output, TextWriter errors)
    {
        if (new SlackOptions.Validator().Validate(null, options) is { Failed: true, FailureMessage: var failure })
        {
            errors.WriteLine(KnownSettings.Named(typeof(SlackOptions), failure));
            return 1;
        }

        if (url is null)
        {
            output.Write(SlackManifest.Socket(options.Command, Features.ReadWords()));
            return 0;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.UserInfo is not "" || (address.Scheme is not "https" && !(address is { Scheme: "http", IsLoopback: true })))
        {
            errors.WriteLine(SecretRule.Without($"'{url}' is no address that Slack can reach: give one that starts with https://."));
            return 2;
        }

        output.Write(SlackManifest.Http(address, options.Command, Features.ReadWords()));
        return 0;
    }
}
