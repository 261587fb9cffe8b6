using FocusBot.Playground.Outgoing;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Actions;

/// <summary>People meet in a huddle of a channel, come, go, and leave it.</summary>
internal sealed class HuddleActions(Workspace workspace, EventFeed feed)
{
    private const string Slackbot = "USLACKBOT";

    public async Task<Message> BeginAsync(string user, string channel)
    {
        var ts = workspace.Timestamps.Next();
        var message = workspace.Messages.Add(new Message(channel, ts, Slackbot, "")
        {
            Subtype = "huddle_thread", Huddle = new(Ids.New("R"), user, workspace.Clock.GetUtcNow().ToUnixTimeSeconds()),
        });
        await feed.PostedAsync(message);
        return message;
    }

    public Task JoinAsync(string user, string channel, string ts) => ChangeAsync(channel, ts, huddle => huddle with
    {
        Present = huddle.Present.Remove(user).Add(user), WereThere = huddle.WereThere.Remove(user).Add(user),
    });

    /// <summary>The last one to leave ends it.</summary>
    public Task LeaveAsync(string user, string channel, string ts) => ChangeAsync(channel, ts, huddle => huddle.Present.Remove(user) is { IsEmpty: false } left
        ? huddle with { Present = left }
        : Over(huddle));

    /// <summary>Everybody leaves.</summary>
    public async Task EndAsync(string channel, string ts, HuddleEnd end)
    {
        if (end is HuddleEnd.Deleted)
        {
            var gone = workspace.Messages.Remove(channel, ts) ?? throw new ActRefusedException("That huddle is gone.");
            await feed.DeletedAsync(gone);
        }
        else
        {
            await ChangeAsync(channel, ts, Over, isHeard: end is HuddleEnd.Edited);
        }
    }

    private Huddle Over(Huddle huddle) => huddle with { Present = [], Ended = workspace.Clock.GetUtcNow().ToUnixTimeSeconds() };

    private async Task ChangeAsync(string channel, string ts, Func<Huddle, Huddle> change, bool isHeard = true)
    {
        if (workspace.Messages.Change(channel, ts, message => message with { Huddle = message.Huddle is { } huddle ? change(huddle) : null }) is not var (before, after))
        {
            throw new ActRefusedException("That huddle is gone.");
        }

        if (isHeard)
        {
            await feed.ChangedAsync(before, after);
        }
    }
}

/// <summary>How the app hears that the last person has left: Slack does one or another.</summary>
internal enum HuddleEnd
{
    /// <summary>The message changes once more.</summary>
    Edited,

    /// <summary>The message goes, as when nobody wrote in its thread.</summary>
    Deleted,

    /// <summary>Not at all: the message says so only to whoever reads it again.</summary>
    Unheard,
}
