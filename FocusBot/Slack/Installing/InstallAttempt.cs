using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FocusBot.Slack.Installing;

/// <summary>One way to Slack's page of consent and back: it ends in the browser in which it began, once, within ten minutes.</summary>
/// <remarks>Otherwise somebody could lead another person's browser to the end of a way that they began themselves (RFC 6749, section 10.12).</remarks>
/// <param name="State">Goes to Slack and comes back.</param>
/// <param name="Cookie">Stays in the browser.</param>
internal sealed record InstallAttempt(string State, string Cookie)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private static readonly byte[] Purpose = "FocusBot is installed."u8.ToArray();

    /// <summary>What is noted down when its end is reached.</summary>
    public string Name => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(State)));

    /// <param name="secret">The app's: whoever knows it may begin here, and every FocusBot of it sees the end.</param>
    public static InstallAttempt Begin(string secret, DateTimeOffset now)
    {
        var cookie = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var end = (now + Lasts).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new($"{end}.{ProofOf(secret, cookie, end)}", cookie);
    }

    /// <returns><see langword="null"/> when it began elsewhere, was made up or is over.</returns>
    public static InstallAttempt? End(string secret, string? state, string? cookie, DateTimeOffset now) =>
        cookie is { Length: > 0 } && state?.Split('.') is [var end, var proof]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(ProofOf(secret, cookie, end)))
        && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && now.ToUnixTimeSeconds() < at
            ? new(state, cookie)
            : null;

    private static string ProofOf(string secret, string cookie, string end)
    {
        var key = HMACSHA256.HashData(Purpose, Encoding.UTF8.GetBytes(secret.Trim()));
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{cookie}\n{end}")));
    }
}
