using System.Text.Json.Serialization;
using FocusBot.Conversations;

namespace FocusBot.Teams.Settings;

/// <summary>Who was named a facilitator, where and by whom, while the workspace is asked who that is.</summary>
internal sealed record NamedPerson(ChannelId Channel, UserId Person, UserId By)
{
    public static NamedPerson? ReadOlder(string note) =>
        note.Split('/') is [var channel, var person, var by] ? new(new(channel), new(person), new(by)) : null;
}

/// <summary>Which user group was set, where and by whom, while the workspace is asked for it.</summary>
internal sealed record NamedGroup(ChannelId Channel, string Group, UserId By)
{
    public static NamedGroup? ReadOlder(string note) =>
        note.Split('/') is [var channel, var group, var by] ? new(new(channel), group, new(by)) : null;
}

[JsonSerializable(typeof(NamedPerson))]
[JsonSerializable(typeof(NamedGroup))]
internal sealed partial class TeamsJson : JsonSerializerContext;
