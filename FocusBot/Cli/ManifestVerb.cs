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
    public static int Run(string? url, Installing installing, string[] settings, TextWriter output, TextWriter errors)
    {
        try
        {
            return Print(url, installing, SettingsFiles.Read(settings).GetSection(SlackOptions.Section).Get<SlackOptions>() ?? new(), output, errors);
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            errors.WriteLine(sentence);
            return 1;
        }
    }

    private static int Print(string? url, Installing installing, SlackOptions options, TextWriter output, TextWriter errors)
    {
        if (new SlackOptions.Validator().Validate(null, options) is { Failed: true, FailureMessage: var failure })
        {
            errors.WriteLine(KnownSettings.Named(typeof(SlackOptions), failure));
            return 1;
        }

        if ((Refusal(url) ?? Refusal(installing.Url)) is { } refusal)
        {
            errors.WriteLine(refusal);
            return 2;
        }

        var wishes = new ManifestWishes(AddressOf(installing.Url), installing.TokensEnd, installing.ForOrganisations);
        output.Write(AddressOf(url) is { } address
            ? SlackManifest.Http(address, options.Command, Features.ReadWords(), wishes)
            : SlackManifest.Socket(options.Command, Features.ReadWords(), wishes));
        return 0;
    }

    private static string? Refusal(string? url) => url is null || AddressOf(url) is { UserInfo: "" } and ({ Scheme: "https" } or { Scheme: "http", IsLoopback: true })
        ? null
        : SecretRule.Without($"'{url}' is no address that Slack can reach: give one that starts with https://.");

    private static Uri? AddressOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;

    /// <summary>What was said of how other workspaces install FocusBot.</summary>
    internal readonly record struct Installing(string? Url, bool TokensEnd, bool ForOrganisations);
}
