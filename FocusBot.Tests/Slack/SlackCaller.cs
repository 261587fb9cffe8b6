using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace FocusBot.Tests.Slack;

/// <summary>Signs and posts as Slack does.</summary>
internal static class SlackCaller
{
    public const string Secret = "0123456789abcdef0123456789abcdef";

    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));

    public static HttpRequestMessage Signed(string path, byte[] body, string contentType, DateTimeOffset? at = null)
    {
        var timestamp = (at ?? Noon).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = Unsigned(path, body, contentType);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Sign(Secret, timestamp, body));
        return request;
    }

    public static HttpRequestMessage Unsigned(string path, byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return new(HttpMethod.Post, path) { Content = content };
    }
}
