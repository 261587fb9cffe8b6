using System.Text.Json.Serialization;
using FocusBot.Playground.Time;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>Moves the clock for whoever does not want to wait until Monday.</summary>
internal sealed class ClockEndpoint(ClockMover mover, Workspace workspace)
{
    public async Task<IResult> MoveAsync(ClockRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var person = workspace.People[request.As];
            if (request.To is not "monday")
            {
                throw new ActRefusedException("The clock moves to monday, and nowhere else.");
            }

            await mover.MoveToMondayAsync(person, cancellationToken);
            return Results.Json(new { now = mover.Now.ToUnixTimeMilliseconds() });
        }
        catch (ActRefusedException refusal)
        {
            return Results.Json(new { error = refusal.Message }, statusCode: StatusCodes.Status409Conflict);
        }
    }
}

/// <summary>Where the clock goes: <c>monday</c>, in this person's time zone.</summary>
internal sealed record ClockRequest([property: JsonRequired] string As, [property: JsonRequired] string To);
