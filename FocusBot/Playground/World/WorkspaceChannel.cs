using System.Collections.Immutable;

namespace FocusBot.Playground.World;

internal enum ChannelKind
{
    Public,
    Private,

    /// <summary>A conversation between the app and one person.</summary>
    Direct,

    /// <summary>A conversation between the app and several people, without a name that anybody gave it.</summary>
    Several,
}

/// <summary>A conversation. Values only: a change makes a new one.</summary>
internal sealed record WorkspaceChannel(string Id, string Name, ChannelKind Kind)
{
    public ImmutableList<string> Members { get; init; } = [];

    public bool IsArchived { get; init; }

    /// <summary>Shared with another organisation.</summary>
    public bool IsShared { get; init; }

    /// <summary>The channel that everybody is in; it can't be archived.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>Who made it, and when.</summary>
    public Made? Made { get; init; }

    public Said Topic { get; init; } = Said.Nothing;

    public Said Purpose { get; init; } = Said.Nothing;

    public ImmutableList<string> PreviousNames { get; init; } = [];

    public bool Has(string user) => Members.Contains(user);

    /// <summary>What the events call it.</summary>
    public string WireType => Kind switch
    {
        ChannelKind.Public => "channel",
        ChannelKind.Private => "group",
        ChannelKind.Several => "mpim",
        _ => "im",
    };
}

internal sealed record Made(string By, DateTimeOffset At);

/// <summary>A topic or a purpose: what it says, and who said it when.</summary>
internal sealed record Said(string Value, string By, long At)
{
    public static readonly Said Nothing = new("", "", 0);
}
