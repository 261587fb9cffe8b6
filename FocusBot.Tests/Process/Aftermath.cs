using FocusBot.Playground.Control;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;

namespace FocusBot.Tests.Process;

/// <summary>What can be said once everything has settled: each list is empty when a promise was kept.</summary>
internal sealed class Aftermath(LocalSlack slack, IReadOnlyList<BusyThread> threads, string database)
{
    /// <summary>Acknowledged messages that FocusBot does not know of.</summary>
    public IEnumerable<string> Forgotten()
    {
        var known = StoredFacts.Read(database, "SELECT channel || '/' || ts FROM review_message WHERE author IS NOT NULL").ToHashSet();
        return from parcel in Acknowledged("message")
               let message = parcel.Body.Get("event")!.Value
               where message.Text("subtype") is null && message.Text("bot_id") is null
               let key = $"{message.Text("channel")}/{message.Text("ts")}"
               where !known.Contains(key)
               select key;
    }

    /// <summary>Threads in which an acknowledged mention brought no question.</summary>
    public IEnumerable<string> Unasked()
    {
        var asked = Acknowledged("app_mention").Select(parcel => parcel.Body.Get("event")!.Value.Text("thread_ts")).ToHashSet();
        return from thread in threads
               where asked.Contains(thread.Root) && thread.QuestionIn(slack) is null
               select thread.Root;
    }

    /// <summary>Threads with two acknowledged levels and no nudge.</summary>
    public IEnumerable<string> Unnudged() => from thread in threads where thread.IsAnswered && thread.NudgeIn(slack) is null select $"{thread.Root}: {Story(thread.Root)}";

    /// <summary>Channels to which FocusBot was invited, as far as it was told, and where it has not introduced itself.</summary>
    public IEnumerable<string> Unintroduced() =>
        from parcel in Acknowledged("member_joined_channel")
        let channel = parcel.Body.Get("event")!.Value.Text("channel") ?? ""
        where parcel.Body.Get("event")!.Value.Text("user") == slack.Bot && slack.MessagesOf(channel).All(message => message.BotId is null || message.IsReply)
        select channel;

    /// <summary>Whatever was acknowledged, and did not do what it was to do.</summary>
    public IEnumerable<string> Lost() => [.. Forgotten(), .. Unasked(), .. Unnudged(), .. Unintroduced()];

    public IEnumerable<string> SaidTwice() =>
        from channel in slack.Workspace.Channels.All
        from message in slack.Workspace.Messages.In(channel.Id)
        where message.BotId is not null
        group message by (message.Channel, message.ThreadTs, message.Text) into same
        where same.Count() > 1
        select $"{same.Count()} times: {same.Key}";

    /// <summary>Each private message once; a saved answer once for each press.</summary>
    public IEnumerable<string> WhisperedTwice() =>
        from note in slack.Workspace.Ephemerals.All
        where !note.IsFromSlack
        group note by (note.Channel, note.ThreadTs, note.User, Kind: note.Text.Split(' ')[0]) into same
        where same.Count() > (same.Key.Kind is "Saved" ? PressesIn(same.Key.ThreadTs, same.Key.User) : 1)
        select $"{same.Count()} times: {same.Key}";

    public IEnumerable<string> Twice() => [.. SaidTwice(), .. WhisperedTwice()];

    public IEnumerable<string> Parked() => StoredFacts.Read(database, "SELECT reason FROM inbox_parked");

    /// <summary>What FocusBot remembers of a thread that did not end as it was to.</summary>
    private string Story(string root) => string.Join("; ", StoredFacts.Read(
        database,
        $"""
        SELECT 'declared ' || person || ' ' || COALESCE(level, '-') FROM declaration WHERE root = '{root}'
        UNION ALL SELECT 'nudge in state ' || state FROM nudge WHERE root = '{root}'
        UNION ALL SELECT parcel_key || ' ' || outcome FROM outbox_done WHERE parcel_key LIKE '%{root}%'
        UNION ALL SELECT 'waits ' || parcel_key FROM outbox WHERE parcel_key LIKE '%{root}%'
        """));

    private int PressesIn(string? root, string person) => threads.Where(thread => root is null || thread.Root == root).Sum(thread => thread.PressesOf(person));

    private IEnumerable<SlackDelivery> Acknowledged(string type) =>
        from record in slack.Deliveries
        where record.Parcel.Type == type && record.Answer.Accepted
        select record.Parcel;
}
