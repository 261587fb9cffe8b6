using System.Collections.Concurrent;
using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;
using FocusBot.Slack.Json;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.Receiving;

/// <summary>What a menu of user groups offers while somebody types: the workspace's, by name.</summary>
/// <remarks>Slack asks with each letter and lets the groups be read twenty times a minute, so they are remembered for one; also that there are none to be had.</remarks>
internal sealed class GroupMenu(SlackApi api, TimeProvider clock)
{
    private const int Most = 100;

    private static readonly TimeSpan StaysTrue = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<InstallationId, Listed> _lists = new();

    public async Task<IReadOnlyList<MenuOption>> FindAsync(InstallationId installation, string typed, CancellationToken patience)
    {
        var groups = await ListAsync(installation).WaitAsync(patience);
        return [.. groups.Where(group => group.IsMeantBy(typed.Trim())).OrderBy(group => group.Label, StringComparer.OrdinalIgnoreCase).Take(Most).Select(group => new MenuOption(group.Choice.ToString(), group.Label))];
    }

    private Task<IReadOnlyList<Group>> ListAsync(InstallationId installation) => _lists.AddOrUpdate(
        installation,
        _ => new(ReadAsync(installation), clock.GetTimestamp()),
        (_, known) => clock.GetElapsedTime(known.At) < StaysTrue ? known : new(ReadAsync(installation), clock.GetTimestamp())).Groups;

    private async Task<IReadOnlyList<Group>> ReadAsync(InstallationId installation) =>
        await api.ListGroupsAsync(installation, CancellationToken.None) is SlackResult.Ok(var body) ? [.. body.Items("usergroups").Select(Group.Read).OfType<Group>()] : [];

    private sealed record Listed(Task<IReadOnlyList<Group>> Groups, long At);

    private sealed record Group(GroupChoice Choice, string Label)
    {
        public static Group? Read(JsonElement group)
        {
            var (name, handle) = (group.Text("name"), group.Text("handle"));
            return GroupChoice.Of(group.Text("id"), handle ?? name) is { } choice && !(group.Part("date_delete") is { ValueKind: JsonValueKind.Number } gone && gone.GetDouble() > 0)
                ? new(choice, (string.IsNullOrEmpty(name) || name == handle ? $"@{choice.Handle}" : $"{name} (@{choice.Handle})").Cut(BlockKitLimits.OptionLabel.Longest))
                : null;
        }

        public bool IsMeantBy(string typed) => Label.Contains(typed, StringComparison.OrdinalIgnoreCase) || Choice.Handle.Contains(typed, StringComparison.OrdinalIgnoreCase);
    }
}
