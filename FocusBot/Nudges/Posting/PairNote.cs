using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Posting;

/// <summary>Two people of one thread, as they travel with a parcel about them.</summary>
internal sealed record PairNote(ChannelId Channel, MessageTs Root, UserId First, UserId Second)
{
    public static PairNote Of(ThreadKey thread, Pair pair) => new(thread.Channel, thread.Root, pair.First, pair.Second);

    public static PairNote? ReadOlder(string note) =>
        note.Split('/') is [var channel, var root, var first, var second] && MessageTs.TryParse(root, out var ts)
            ? new(new(channel), ts, new(first), new(second))
            : null;

    public NudgeReference In(InstallationId installation) => new(new(installation, Channel, Root), new(First, Second));
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(PairNote))]
internal sealed partial class NudgeJson : JsonSerializerContext;
