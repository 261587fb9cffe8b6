using System.Text.Json.Nodes;

namespace FocusBot.Playground.Api;

internal sealed record ApiAnswer(int Status, JsonObject? Body)
{
    public static readonly ApiAnswer Outage = new(StatusCodes.Status503ServiceUnavailable, null);

    public static readonly ApiAnswer TurnedBack = new(StatusCodes.Status403Forbidden, null);

    public static readonly ApiAnswer Silent = new(0, null) { IsSilent = true };

    public static readonly ApiAnswer Broken = new(0, null) { IsBroken = true };

    public TimeSpan? RetryAfter { get; init; }

    public bool IsSilent { get; init; }

    public bool IsBroken { get; init; }

    public static ApiAnswer Of(JsonObject body) => new(StatusCodes.Status200OK, body);

    public static ApiAnswer Limited(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, new JsonObject { ["ok"] = false, ["error"] = "ratelimited" })
        {
            RetryAfter = retryAfter,
        };
}
