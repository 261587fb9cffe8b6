using System.Text.RegularExpressions;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Seed;

/// <summary>Puts the seed into an empty workspace, as if it had all happened in the last hours.</summary>
internal sealed partial class Seeder(Workspace workspace)
{
    /// <returns>The channels that FocusBot is to be invited to.</returns>
    public IReadOnlyList<WorkspaceChannel> Fill()
    {
        var file = SeedFile.Read();
        foreach (var person in file.People)
        {
            workspace.People.Put(Living(person));
        }

        foreach (var group in file.Groups)
        {
            workspace.Groups[$"S0{group.Handle.ToUpperInvariant()}"] = new(group.Handle, group.Name, [.. group.Members.Select(Id)]);
        }

        var channels = file.Channels.ToDictionary(channel => channel.Name, channel => workspace.Channels.Put(Living(channel)));
        foreach (var (index, thread) in file.Threads.Index())
        {
            Add(thread, channels[thread.Channel].Id, index);
        }

        workspace.Changes.Ring();
        return [.. file.Channels.Where(channel => channel.HasApp).Select(channel => channels[channel.Name])];
    }

    private void Add(SeedThread thread, string channel, int index)
    {
        var start = workspace.Clock.GetUtcNow().AddMinutes(-thread.MinutesAgo);
        string? root = null;
        foreach (var (place, message) in thread.Messages.Index())
        {
            // The odd microseconds keep two threads that began in the same minute apart.
            var ts = Timestamps.At(start.AddMinutes(place * thread.MinutesBetween).AddMicroseconds(100 * index + 9));
            workspace.Messages.Add(new Message(channel, ts, Id(message.User), Addressed(message.Text)) { ThreadTs = root });
            root ??= ts;
        }
    }

    private static Person Living(SeedPerson person) => new(Id(person.Name), person.Name)
    {
        RealName = person.RealName,
        Title = person.Title,
        Tz = person.Tz,
        IsAdmin = person.IsAdmin,
        IsRestricted = person.IsRestricted,
        HomeTeam = person.HomeTeam,
        IsStranger = person.HomeTeam is not null,
    };

    private static WorkspaceChannel Living(SeedChannel channel) => new(
        $"C0{channel.Name.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal)}",
        channel.Name,
        channel.Kind is "private" ? ChannelKind.Private : ChannelKind.Public)
    {
        Topic = new(channel.Topic, Id(channel.Members[0]), 0),
        Members = [.. channel.Members.Select(Id)],
        IsShared = channel.IsShared,
        IsArchived = channel.IsArchived,
    };

    private static string Id(string name) => $"U0{name.ToUpperInvariant()}";

    private static string Addressed(string text) => Address().Replace(text, match => $"<@{Id(match.Groups[1].Value)}>");

    [GeneratedRegex("<@([a-z]+)>", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
