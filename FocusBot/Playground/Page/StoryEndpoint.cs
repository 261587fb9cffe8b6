using System.Text.Json.Serialization;
using FocusBot.Playground.Stories;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>Starts a story, takes it a step further, and ends it. Each answers with where it stands now.</summary>
internal sealed class StoryEndpoint(StoryPlayer player, StoryState state, Workspace workspace)
{
    public Task<IResult> StartAsync(StoryStart request) => AnswerAsync(() =>
    {
        _ = workspace.People[request.As];
        return player.StartAsync(request.Id);
    });

    public Task<IResult> NextAsync(StoryNext request) => AnswerAsync(() => player.NextAsync(request.Step));

    public Task<IResult> StopAsync() => AnswerAsync(player.StopAsync);

    private async Task<IResult> AnswerAsync(Func<Task> play)
    {
        try
        {
            await play();
            return Results.Json(state.Describe());
        }
        catch (ActRefusedException refusal)
        {
            return Results.Json(new { error = refusal.Message }, statusCode: StatusCodes.Status409Conflict);
        }
    }
}

/// <param name="As">Who watches.</param>
internal sealed record StoryStart([property: JsonRequired] string As, [property: JsonRequired] string Id);

/// <param name="Step">The step that the page has seen as the next one.</param>
internal sealed record StoryNext([property: JsonRequired] int Step);
