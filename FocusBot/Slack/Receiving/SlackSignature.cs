using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FocusBot.Slack.Receiving;

internal enum SignatureVerdict
{
    Valid,

    /// <summary>A header is absent, doubled or has another shape than Slack's.</summary>
    Missing,

    /// <summary>It was signed too long ago, or too far ahead.</summary>
    Stale,

    Wrong,
}

/// <summary>Whether a request was signed with the app's secret, lately. Without a secret nothing is valid.</summary>
internal sealed class SlackSignature : IDisposable
{
    private const int LongestTimestamp = 12;

    private readonly bool _hasSecret;
    private readonly TimeSpan _tolerance;

    // Setting up the key costs as much as hashing an event, so each thread does it once.
    private readonly ThreadLocal<IncrementalHash> _hash;

    public SlackSignature(string signingSecret, TimeSpan tolerance)
    {
        var secret = Encoding.UTF8.GetBytes(signingSecret.Trim());
        (_hasSecret, _tolerance) = (secret.Length > 0, tolerance);
        _hash = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret));
    }

    /// <param name="body">The raw bytes as they came: anything read and written again has another signature.</param>
    public SignatureVerdict Check(string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (signature is not ['v', '0', '=', .. { Length: 2 * SHA256.HashSizeInBytes } hex]
            || timestamp is not { Length: > 0 and <= LongestTimestamp }
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return SignatureVerdict.Missing;
        }

        // A captured request must not be worth replaying, however well it is signed.
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > _tolerance.TotalSeconds)
        {
            return SignatureVerdict.Stale;
        }

        return _hasSecret && Matches(timestamp, hex, body) ? SignatureVerdict.Valid : SignatureVerdict.Wrong;
    }

    public void Dispose() => _hash.Dispose();

    private bool Matches(string timestamp, ReadOnlySpan<char> hex, ReadOnlySpan<byte> body)
    {
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes], claimed = stackalloc byte[SHA256.HashSizeInBytes];
        if (Convert.FromHexString(hex, claimed, out _, out _) is not OperationStatus.Done)
        {
            return false;
        }

        Span<byte> prefix = stackalloc byte[LongestTimestamp + 4];
        "v0:"u8.CopyTo(prefix);
        var end = 3 + Encoding.ASCII.GetBytes(timestamp, prefix[3..]);
        prefix[end++] = (byte)':';

        if (_hash.Value is not { } hmac)
        {
            return false;
        }

        hmac.AppendData(prefix[..end]);
        hmac.AppendData(body);
        hmac.GetHashAndReset(expected);
        return CryptographicOperations.FixedTimeEquals(expected, claimed);
    }
}
