using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;

namespace FocusBot.Playground.Manifests;

/// <summary>A manifest names the addresses of the real thing. The playground tells an app on this machine, and nobody else.</summary>
internal static class RequestUrlRule
{
    /// <param name="listens">Where the app listens here, in the place of what its manifest says; empty: there.</param>
    /// <exception cref="ManifestException">An address is not on this machine.</exception>
    public static InstalledApp Apply(InstalledApp app, string listens) => app.Urls is not { } urls ? app : app with
    {
        Urls = new(Local(urls.Events, listens), Local(urls.Interactions, listens), Local(urls.Options, listens)),
        Commands = [.. app.Commands.Select(command => command with { Url = Local(command.Url, listens) })],
    };

    private static Uri? Local(Uri? url, string listens)
    {
        if (url is null)
        {
            return null;
        }

        var local = listens.Length == 0 ? url : new Uri(new Uri(listens), url.PathAndQuery);
        return local.IsLoopback
            ? local
            : throw new ManifestException($"The app would be told at {url.GetLeftPart(UriPartial.Authority)}, and the playground reaches this machine alone: say where it listens here, as in --Playground:RequestUrl http://127.0.0.1:3000");
    }
}
