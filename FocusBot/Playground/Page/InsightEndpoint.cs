using System.Text.Json;
using FocusBot.Playground.Insight;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>What the app makes of a thread, for the panel beside it.</summary>
internal sealed class InsightEndpoint(InsightQuery desk)
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task<IResult> LookAsync(HttpRequest request)
    {
        try
        {
            return Results.Json(await desk.LookAsync(request.Query["channel"].ToString(), request.Query["thread"].ToString(), request.HttpContext.RequestAborted), SnakeCase);
        }
        catch (ActRefusedException refusal)
        {
            return Results.Json(new { error = refusal.Message }, statusCode: StatusCodes.Status409Conflict);
        }
    }
}
