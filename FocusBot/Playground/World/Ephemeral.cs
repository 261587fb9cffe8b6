using System.Text.Json;

namespace FocusBot.Playground.World;

/// <summary>A message that one person sees, in this session alone; it is in no history and no API finds it.</summary>
internal sealed record Ephemeral(string Channel, string Ts, string User, string Text)
{
    public string? ThreadTs { get; init; }

    public JsonElement? Blocks { get; init; }

    public JsonElement? Attachments { get; init; }

    /// <summary>False when Slack would have answered ok and shown it nowhere; see <see cref="Hidden"/>.</summary>
    public bool IsShown => Hidden is null;

    /// <summary>Why nobody sees it: the thread is not active, or the person is away.</summary>
    public string? Hidden { get; init; }

    /// <summary>Said by Slack itself, not by the app: "/level failed with …".</summary>
    public bool IsFromSlack { get; init; }
}
