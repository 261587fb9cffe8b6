using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>Who is who: the names that people see, and who is no person.</summary>
internal sealed class ExportPeople
{
    private const string Slackbot = "USLACKBOT";

    private readonly Dictionary<UserId, string> _names = [];
    private readonly HashSet<UserId> _bots = [new(Slackbot)];

    public bool IsBot(UserId user) => _bots.Contains(user);

    /// <summary>Their display name; their id when the export does not name them.</summary>
    public string NameOf(UserId user) => _names.TryGetValue(user, out var name) ? name : user.Value;

    public void Add(JsonElement user)
    {
        if (user.Text("id") is not { Length: > 0 } text)
        {
            return;
        }

        var id = new UserId(text);
        var profile = user.Child("profile");
        string?[] names = [profile?.Text("display_name"), profile?.Text("real_name"), user.Text("real_name"), user.Text("name"), text];
        _names[id] = Printable.Of(names.First(name => !string.IsNullOrWhiteSpace(name)) ?? text);
        if (user.Flag("is_bot"))
        {
            _bots.Add(id);
        }
    }
}
