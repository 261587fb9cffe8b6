using System.Text;

namespace FocusBot.Slack.Json;

/// <summary>A request's body in the content type that Slack asks for: without the charset it answers with a warning.</summary>
internal static class JsonBody
{
    public static StringContent Of(string json) => new(json, Encoding.UTF8, "application/json");
}
