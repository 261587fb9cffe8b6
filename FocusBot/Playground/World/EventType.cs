using System.Collections.Frozen;

namespace FocusBot.Playground.World;

/// <summary>One event that the playground tells an app of, by the name under which a manifest subscribes to it.</summary>
/// <param name="Scope">The scope that it needs; <c>*:read</c> depends on the kind of conversation, null is none.</param>
internal sealed record EventType(string Name, string? Scope)
{
    public static readonly FrozenDictionary<string, EventType> All = new EventType[]
    {
        new("app_home_opened", null),
        new("app_mention", "app_mentions:read"),
        new("channel_archive", "channels:read"),
        new("channel_created", "channels:read"),
        new("channel_rename", "channels:read"),
        new("channel_unarchive", "channels:read"),
        new("file_shared", "files:read") { Differs = "Sent once for each file and channel; `file_created` and `file_public` aren't sent." },
        new("group_archive", "groups:read"),
        new("group_rename", "groups:read"),
        new("group_unarchive", "groups:read"),
        new("member_joined_channel", "*:read"),
        new("member_left_channel", "*:read"),
        new("message.channels", "channels:history") { Differs = "Not for unfurls, pins and reply counts, which Slack sends as `message_changed`." },
        new("message.groups", "groups:history"),
        new("message.im", "im:history"),
        new("message.mpim", "mpim:history"),
        new("reaction_added", "reactions:read"),
        new("reaction_removed", "reactions:read"),
    }.ToFrozenDictionary(type => type.Name);

    /// <summary>What isn't as with Slack, in a sentence; empty when nothing is known.</summary>
    public string Differs { get; init; } = "";

    public static EventType Message(ChannelKind kind) => All[kind switch
    {
        ChannelKind.Public => "message.channels",
        ChannelKind.Private => "message.groups",
        ChannelKind.Several => "message.mpim",
        _ => "message.im",
    }];

    /// <summary>Public and private channels have a name each for some things: <c>channel_rename</c> and <c>group_rename</c>.</summary>
    public static EventType OfChannel(ChannelKind kind, string what) => All[$"{(kind is ChannelKind.Public ? "channel" : "group")}_{what}"];
}
