using System.Collections.Immutable;

namespace FocusBot.Playground.World;

internal enum ChannelKind
{
    Public,
    Private,

    /// <summary>A conversation between the app and one person.</summary>
    Direct,
}

/// <summary>A conversation. Values only: a change makes a new one.</summary>
internal sealed record WorkspaceChannel(string Id, string Name, ChannelKind Kind)
{
    public ImmutableList<string> Members { get; init; } = [];

    public bool IsArchived { get; init; }

    /// <summary>Shared with another organisation.</summary>
    public bool IsShared { get; init; }

    public string Topic { get; init; } = "";

    public bool Has(string user) => Members.Contains(user);

    /// <summary>What the events call it.</summary>
    public string WireType => Kind switch
    {
        ChannelKind.Public => "channel",
        ChannelKind.Private => "group",
        _ => "im",
    };
}
