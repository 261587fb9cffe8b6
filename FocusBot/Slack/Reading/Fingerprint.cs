using System.Security.Cryptography;
using System.Text;

namespace FocusBot.Slack.Reading;

/// <summary>Names a secret without telling it, so that it can appear in keys and logs.</summary>
internal static class Fingerprint
{
    private const int Length = 32;

    public static string Of(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))[..Length];
}
