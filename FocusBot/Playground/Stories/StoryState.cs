using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Stories;

/// <summary>The stories, and the one that is being played, for the page.</summary>
internal sealed class StoryState(StoryPlayer player, Workspace workspace)
{
    public JsonObject Describe() => new()
    {
        ["stories"] = new JsonArray([.. player.Shelf.All.Select(Describe)]),
        ["current"] = player.Run is { } run ? Describe(run) : null,
    };

    private static JsonObject Describe(Story story) => new()
    {
        ["id"] = story.Id,
        ["title"] = story.Title,
        ["teaser"] = story.Teaser,
        ["channel"] = story.Channel,
        ["steps"] = story.Steps.Count,
    };

    private JsonObject Describe(StoryRun run) => new()
    {
        ["id"] = run.Story.Id,
        ["title"] = run.Story.Title,
        ["channel"] = run.Channel,
        ["thread_ts"] = run.Thread,
        ["step"] = run.At,
        ["steps"] = run.Story.Steps.Count,
        ["is_done"] = run.IsDone,
        ["is_waiting"] = run.IsWaiting,
        ["caption"] = run.Caption,
        ["next"] = run.Step is { } step ? Describe(step, run) : null,
    };

    private JsonObject Describe(StoryStep step, StoryRun run)
    {
        var typed = StoryText.Typed(step, run, workspace);
        return new()
        {
            ["kind"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(step.Kind.ToString()),
            ["as"] = step.As is { } name ? workspace.People.Named(name)?.Id : null,
            ["text"] = typed.Length > 0 ? typed : null,
            ["typing_ms"] = StoryText.Milliseconds(step, typed),
            ["caption"] = step.Ahead,
            ["place"] = step.Thing is { } thing ? JsonNamingPolicy.SnakeCaseLower.ConvertName(thing.Place.ToString()) : null,
        };
    }
}
