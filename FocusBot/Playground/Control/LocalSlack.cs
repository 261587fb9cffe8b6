using System.Text.Json.Nodes;
using FocusBot.Playground.Actions;
using FocusBot.Playground.Api;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Control;

/// <summary>A Slack workspace on this machine: act as anybody in it, and see what the app does to it.</summary>
internal sealed class LocalSlack(Workspace workspace, PersonActions acts, Installation app, Misbehaviour misbehaviour)
{
    public Workspace Workspace => workspace;

    public Installation App => app;

    public Misbehaviour Misbehaviour => misbehaviour;

    public string Bot => workspace.App.BotUser;

    /// <summary>Every call of the Web API, oldest first.</summary>
    public IReadOnlyList<ApiCall> Calls => app.Calls;

    /// <summary>Every attempted delivery to the app, oldest first.</summary>
    public IReadOnlyList<DeliveryRecord> Deliveries => app.Deliveries;

    /// <summary>Whatever the app did that Slack would not have understood; empty is how it should be.</summary>
    public IReadOnlyList<string> Mistakes =>
    [
        .. Calls.Where(call => !call.IsValid).Select(call => $"{call.Method}: {call.Error} {string.Join(' ', call.Complaints)}".TrimEnd()),
        .. workspace.Faults.All,
    ];

    public Person AddPerson(string name, Func<Person, Person>? with = null)
    {
        var person = new Person($"U0{name.ToUpperInvariant()}", name);
        return workspace.People.Put(with is null ? person : with(person));
    }

    public WorkspaceChannel AddChannel(string name, params IEnumerable<Person> members) => AddChannel(name, ChannelKind.Public, members);

    public WorkspaceChannel AddChannel(string name, ChannelKind kind, params IEnumerable<Person> members) =>
        workspace.Channels.Put(new WorkspaceChannel($"C0{name.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal)}", name, kind)
        {
            Members = [.. members.Select(member => member.Id)],
        });

    public void AddGroup(string id, params IEnumerable<Person> members) => workspace.Groups[id] = new(id.ToLowerInvariant(), id, [.. members.Select(member => member.Id)]);

    public WorkspaceChannel Channel(string name) => workspace.Channels.Named(name) ?? throw new ActRefusedException($"There is no channel #{name}.");

    public Person Person(string name) => workspace.People.Named(name) ?? throw new ActRefusedException($"There is nobody called {name}.");

    public Task<Message> SayAsync(string user, string channel, string text, string? threadTs = null, bool broadcast = false) =>
        acts.Talk.SayAsync(user, channel, text, threadTs, broadcast);

    public Task<Message> ShareFileAsync(string user, string channel, string text, string fileName, string? threadTs = null) =>
        acts.Talk.ShareFileAsync(user, channel, text, fileName, threadTs);

    public Task<Message> EditAsync(string user, string channel, string ts, string text) => acts.Talk.EditAsync(user, channel, ts, text);

    public Task DeleteAsync(string user, string channel, string ts) => acts.Talk.DeleteAsync(user, channel, ts);

    public Task<DeliveryAnswer> CommandAsync(string user, string channel, string line) => acts.Commands.CommandAsync(user, channel, line);

    public Task<DeliveryAnswer> PressAsync(string user, string channel, string ts, string actionId, params IEnumerable<string> values) =>
        acts.Presses.PressAsync(user, channel, ts, actionId, values);

    public Task<DeliveryAnswer> ShortcutAsync(string user, string channel, string ts, string callbackId = "which_level") =>
        acts.Presses.ShortcutAsync(user, channel, ts, callbackId);

    public Task<DeliveryAnswer> GlobalShortcutAsync(string user, string callbackId = "check_draft") => acts.Presses.GlobalShortcutAsync(user, callbackId);

    public Task<DeliveryAnswer?> PressInViewAsync(string user, string viewId, string actionId, params IEnumerable<string> values) =>
        acts.Views.PressAsync(user, viewId, actionId, values);

    public Task<SubmitOutcome> SubmitAsync(string user, string viewId, params IEnumerable<(string ActionId, string Value)> values) =>
        acts.Views.SubmitAsync(user, viewId, values);

    /// <summary>Types in a menu for which the app is asked what to offer.</summary>
    public Task SuggestAsync(string user, string viewId, string actionId, string typed, params IEnumerable<string> chosen) => acts.Views.SuggestAsync(user, viewId, actionId, typed, chosen);

    public Task CloseViewAsync(string user, string viewId, bool all = false) => acts.Views.CloseAsync(user, viewId, all);

    public Task OpenHomeAsync(string user) => acts.Views.OpenHomeAsync(user);

    public Task InviteBotAsync(string inviter, string channel) => acts.Channels.InviteAsync(inviter, channel, Bot);

    public Task InviteAsync(string inviter, string channel, string user) => acts.Channels.InviteAsync(inviter, channel, user);

    public Task JoinAsync(string user, string channel) => acts.Channels.JoinAsync(user, channel);

    public Task LeaveAsync(string user, string channel) => acts.Channels.LeaveAsync(user, channel);

    public Task ArchiveAsync(string user, string channel) => acts.Channels.ArchiveAsync(user, channel);

    public Task ReactAsync(string user, string channel, string ts, string name) => acts.Reactions.ToggleAsync(user, channel, ts, name);

    public Task<Message> BeginHuddleAsync(string user, string channel) => acts.Huddles.BeginAsync(user, channel);

    public Task JoinHuddleAsync(string user, string channel, string ts) => acts.Huddles.JoinAsync(user, channel, ts);

    public Task LeaveHuddleAsync(string user, string channel, string ts) => acts.Huddles.LeaveAsync(user, channel, ts);

    public Task EndHuddleAsync(string channel, string ts, HuddleEnd end = HuddleEnd.Edited) => acts.Huddles.EndAsync(channel, ts, end);

    /// <summary>Any event at all, in a full envelope: <c>{"type":"app_uninstalled"}</c>.</summary>
    public Task<DeliveryAnswer> RaiseAsync(JsonObject happened) => acts.Feed.RaiseAsync(happened);

    public IReadOnlyList<Message> MessagesOf(string channel) => workspace.Messages.In(channel);

    public IReadOnlyList<Message> ThreadOf(string channel, string root) => workspace.Messages.Thread(channel, root);

    public IReadOnlyList<Ephemeral> EphemeralsOf(string user) => workspace.Ephemerals.SeenBy(user);

    /// <summary>What the app has said to a person in their own conversation with it.</summary>
    public IReadOnlyList<Message> DirectMessagesOf(string user) => MessagesOf(workspace.Channels.DirectWith(user, Bot).Id);

    /// <summary>The modal on top of the person's screen.</summary>
    public OpenView? OpenViewOf(string user) => workspace.Views.StackOf(user) is [.., var top] ? top : null;

    public OpenView? HomeOf(string user) => workspace.Views.HomeOf(user);

    /// <summary>Waits until every delivery that has begun is answered or has failed.</summary>
    public Task SettledAsync() => UntilAsync(() => acts.AreSettled);

    /// <summary>Waits until something is so, looking again whenever the workspace changes.</summary>
    /// <exception cref="TimeoutException">It is not so within the time: two minutes of the real clock unless told otherwise.</exception>
    public async Task UntilAsync(Func<bool> isSo, TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? TimeSpan.FromMinutes(2));
        try
        {
            for (var next = workspace.Changes.Next; !isSo(); next = workspace.Changes.Next)
            {
                await next.WaitAsync(patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("It did not come about in the local workspace within the time.");
        }
    }
}
