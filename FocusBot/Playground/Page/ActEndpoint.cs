using FocusBot.Playground.Actions;
using FocusBot.Playground.Control;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>Does what a person does on the page, and says in one sentence why it could not be done.</summary>
internal sealed class ActEndpoint(LocalSlack slack)
{
    private readonly Dictionary<string, Func<ActRequest, Task>> _acts = new()
    {
        ["say"] = act => SayAsync(slack, act),
        ["edit"] = act => slack.EditAsync(act.As, act.Channel, act.Ts, Mentions.ForMessage(act.Text, slack.Workspace)),
        ["delete"] = act => slack.DeleteAsync(act.As, act.Channel, act.Ts),
        ["react"] = act => slack.ReactAsync(act.As, act.Channel, act.Ts, act.Name),
        ["read"] = act => ReadAsync(slack, act),
        ["press"] = act => slack.PressAsync(act.As, act.Channel, act.Ts, act.ActionId, act.Values),
        ["press-in-view"] = act => slack.PressInViewAsync(act.As, act.ViewId, act.ActionId, act.Values),
        ["shortcut"] = act => slack.ShortcutAsync(act.As, act.Channel, act.Ts, act.CallbackId),
        ["global-shortcut"] = act => slack.GlobalShortcutAsync(act.As, act.CallbackId),
        ["submit"] = act => slack.SubmitAsync(act.As, act.ViewId, act.Fields.Select(field => (field.Name, field.Value))),
        ["suggest"] = act => slack.SuggestAsync(act.As, act.ViewId, act.ActionId, act.Text, act.Values),
        ["close"] = act => slack.CloseViewAsync(act.As, act.ViewId),
        ["open-home"] = act => slack.OpenHomeAsync(act.As),
        ["invite-app"] = act => slack.InviteBotAsync(act.As, act.Channel),
        ["invite"] = act => slack.InviteAsync(act.As, act.Channel, act.User),
        ["join"] = act => slack.JoinAsync(act.As, act.Channel),
        ["leave"] = act => slack.LeaveAsync(act.As, act.Channel),
        ["begin-huddle"] = act => slack.BeginHuddleAsync(act.As, act.Channel),
        ["join-huddle"] = act => slack.JoinHuddleAsync(act.As, act.Channel, act.Ts),
        ["leave-huddle"] = act => slack.LeaveHuddleAsync(act.As, act.Channel, act.Ts),
        ["end-huddle"] = act => slack.EndHuddleAsync(act.Channel, act.Ts),
        ["archive"] = act => slack.ArchiveAsync(act.As, act.Channel),
    };

    public async Task<IResult> DoAsync(string verb, ActRequest act)
    {
        if (!_acts.TryGetValue(verb, out var run))
        {
            return Results.Json(new { error = $"Nobody can {verb} here." }, statusCode: StatusCodes.Status404NotFound);
        }

        try
        {
            // Whoever acts must exist: everything below takes that for granted.
            _ = slack.Workspace.People[act.As];
            await run(act);
            return Results.Json(new { error = (string?)null });
        }
        catch (ActRefusedException refusal)
        {
            return Results.Json(new { error = refusal.Message }, statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static Task SayAsync(LocalSlack slack, ActRequest act)
    {
        if (!act.Text.StartsWith('/'))
        {
            return string.IsNullOrWhiteSpace(act.Text)
                ? throw new ActRefusedException("There is nothing to send.")
                : slack.SayAsync(act.As, act.Channel, Mentions.ForMessage(act.Text, slack.Workspace), act.ThreadTs);
        }

        return act.ThreadTs is null
            ? slack.CommandAsync(act.As, act.Channel, act.Text)
            : throw new ActRefusedException(CommandActions.RefusalInThread(act.Text));
    }

    private static Task ReadAsync(LocalSlack slack, ActRequest act)
    {
        if (slack.Workspace.ReadMarks.Advance(act.As, act.Channel, act.ThreadTs, act.Ts))
        {
            slack.Workspace.Changes.Ring();
        }

        return Task.CompletedTask;
    }
}
