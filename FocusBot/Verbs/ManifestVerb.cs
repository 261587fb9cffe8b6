using FocusBot.Slack;


namespace FocusBot.Verbs;

/// <summary>Prints the app manifest, with the least scopes, to paste into Slack.</summary>
internal static class ManifestVerb
{
    public static int Run(string? url, TextWriter output, TextWriter errors)
    {
        return 1;
    }
}
