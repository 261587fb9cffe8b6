using System.Text.Json;
using FocusBot.Conversations;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>What a list of an export says of a channel.</summary>
internal sealed record ListedChannel(string? Name, ChannelId? Id, FolderKind Kind)
{
    /// <param name="isDirect">The list is one of direct messages.</param>
    public static ListedChannel Of(JsonElement item, bool isDirect) => new(
        item.Text("name"),
        item.Text("id") is { Length: > 0 } id ? new(id) : null,
        isDirect || item.Claims("is_im") || item.Claims("is_mpim") ? FolderKind.Direct
        : item.Claims("is_ext_shared") || (item.Claims("is_shared") && !item.Flag("is_org_shared")) ? FolderKind.Shared
        : FolderKind.Own);
}

/// <summary>Whose a folder of an export is.</summary>
internal enum FolderKind
{
    /// <summary>No list names it.</summary>
    Undecided,

    /// <summary>A channel of the workspace, or of its organisation.</summary>
    Own,

    /// <summary>A channel shared with another organisation.</summary>
    Shared,

    /// <summary>Direct messages, of two or of a group.</summary>
    Direct,
}
