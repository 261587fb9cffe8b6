using System.Text.Json;
using FocusBot.Playground.Insight;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Stories;

/// <summary>Looks for what the app has done in a story so far.</summary>
internal sealed class StoryEyes(Workspace workspace, InsightQuery desk, ISeeThreads sight)
{
    /// <param name="person">Whose screen is looked at, by id; only for what one person alone sees.</param>
    public async Task<bool> SeesAsync(StoryThing thing, StoryRun run, string? person) => thing.Place switch
    {
        ThingPlace.Silence => await IsSilentAsync(thing, run),
        ThingPlace.Form => person is not null && workspace.Views.StackOf(person).Count > 0,
        _ => Find(thing, run, person) is not null,
    };

    /// <returns>The newest thing of the kind since the story began.</returns>
    public SeenThing? Find(StoryThing thing, StoryRun run, string? person) =>
        At(thing.Place, run, person).Where(seen => IsMeant(seen, thing, run)).MaxBy(seen => seen.Ts, StringComparer.Ordinal);

    /// <summary>The newest thing with this button, wherever in the story it is.</summary>
    public SeenThing? FindButton(string action, StoryRun run, string person) =>
        ((ThingPlace[])[ThingPlace.Thread, ThingPlace.Channel, ThingPlace.Private, ThingPlace.Direct])
            .SelectMany(place => At(place, run, person))
            .Where(seen => IsNew(seen, run) && seen.Press(action) is not null)
            .MaxBy(seen => seen.Ts, StringComparer.Ordinal);

    /// <returns>The ts of the channel's last huddle.</returns>
    public string? HuddleIn(string channel) => workspace.Messages.In(channel).LastOrDefault(message => message.Huddle is not null)?.Ts;

    private IEnumerable<SeenThing> At(ThingPlace place, StoryRun run, string? person) => place switch
    {
        ThingPlace.Thread when run.Thread is { } thread => workspace.Messages.Thread(run.Channel, thread).Where(IsOfTheApp).Select(Seen),
        ThingPlace.Huddle when HuddleIn(run.Channel) is { } huddle => workspace.Messages.Thread(run.Channel, huddle).Where(IsOfTheApp).Select(Seen),
        ThingPlace.Channel => workspace.Messages.In(run.Channel).Where(message => !message.IsReply && IsOfTheApp(message)).Select(Seen),
        ThingPlace.Private when person is not null => workspace.Ephemerals.SeenBy(person).Where(note => note.Channel == run.Channel).Select(Seen),
        ThingPlace.Direct when person is not null =>
            workspace.Messages.In(workspace.Channels.DirectWith(person, workspace.App.BotUser).Id).Where(IsOfTheApp).Select(Seen),
        _ => [],
    };

    private static bool IsMeant(SeenThing seen, StoryThing thing, StoryRun run) =>
        IsNew(seen, run)
        && (thing.Button is not { } button || seen.Buttons.Any(action => action.StartsWith(button, StringComparison.Ordinal)))
        && (thing.Says is not { } words || seen.Text.Contains(words, StringComparison.Ordinal));

    private static bool IsNew(SeenThing seen, StoryRun run) => string.CompareOrdinal(seen.Ts, run.Since) > 0;

    private static bool IsOfTheApp(Message message) => message.BotId is not null;

    private static SeenThing Seen(Message message) => new(message.Channel, message.Ts, message.Text, message.Blocks);

    private static SeenThing Seen(Ephemeral note) => new(note.Channel, note.Ts, note.Text, note.Blocks);

    private async Task<bool> IsSilentAsync(StoryThing thing, StoryRun run)
    {
        if (run.Thread is not { } thread
            || workspace.Messages.Thread(run.Channel, thread) is not [.., var newest]
            || string.CompareOrdinal(newest.Ts, Timestamps.At(workspace.Clock.GetUtcNow().AddSeconds(-thing.After))) > 0
            || !await sight.IsAtRestAsync())
        {
            return false;
        }

        return (await desk.LookAsync(run.Channel, thread)).Verdict is { State: InsightState.Silent, Until: null };
    }
}

/// <summary>Something that the app said, with what can be pressed in it.</summary>
internal sealed record SeenThing(string Channel, string Ts, string Text, JsonElement? Blocks)
{
    private readonly IReadOnlyList<FormElement> _elements = WorkableForm.In(Blocks);

    public IEnumerable<string> Buttons => _elements.Select(element => element.ActionId);

    /// <summary>How this is pressed: the button of this name, or the entry of a menu whose value begins so.</summary>
    public (string ActionId, string? Value)? Press(string action) =>
        _elements.Any(element => element.ActionId == action) ? (action, null)
        : (from element in _elements
           from option in element.Options
           let value = option.Text("value") ?? ""
           where value.StartsWith(action, StringComparison.Ordinal)
           select ((string, string?)?)(element.ActionId, value)).FirstOrDefault();
}
