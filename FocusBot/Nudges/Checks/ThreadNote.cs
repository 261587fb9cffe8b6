using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Nudges.Checks;

/// <summary>A thread, as it travels with a look at it.</summary>
internal sealed record ThreadNote(ChannelId Channel, MessageTs Root)
{
    public static ThreadNote? ReadOlder(string note) =>
        note.Split('/') is [var channel, var root] && MessageTs.TryParse(root, out var ts) ? new(new(channel), ts) : null;

    public ThreadKey In(InstallationId installation) => new(installation, Channel, Root);
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(ThreadNote))]
internal sealed partial class CheckJson : JsonSerializerContext;
