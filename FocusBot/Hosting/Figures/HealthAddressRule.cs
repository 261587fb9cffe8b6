namespace FocusBot.Hosting.Figures;

/// <summary>At which address to ask the FocusBot that listens at these <c>Urls</c>.</summary>
internal static class HealthAddressRule
{
    /// <param name="urls">As in the setting: several are separated by semicolons, and the first counts.</param>
    /// <returns>Without a name and a password in it, which would be said again; <see langword="null"/> when it is no address of a web server.</returns>
    public static Uri? Of(string urls) =>
        Uri.TryCreate(EveryAddressNamed(urls.Split(';')[0].Trim()), UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Host: not "" }
            ? Reachable(address.UserInfo is "" ? address : new UriBuilder(address) { UserName = "", Password = "" }.Uri)
            : null;

    /// <summary>The web server's own signs for all addresses of this machine are no host to an address.</summary>
    private static string EveryAddressNamed(string url) => url
        .Replace("://*", "://0.0.0.0", StringComparison.Ordinal)
        .Replace("://+", "://0.0.0.0", StringComparison.Ordinal);

    /// <summary>Who listens at all addresses can be asked at the one that leads to this machine itself.</summary>
    private static Uri Reachable(Uri address) => address.Host switch
    {
        "0.0.0.0" => new UriBuilder(address) { Host = "127.0.0.1" }.Uri,
        "[::]" => new UriBuilder(address) { Host = "[::1]" }.Uri,
        _ => address,
    };
}
