using FocusBot.Playground.Api;
using FocusBot.Playground.Control;
using FocusBot.Playground.Outgoing;

namespace FocusBot.Playground.Page;

/// <summary>Lets somebody outside the process, a script or a person with curl, make things go wrong.</summary>
internal sealed class MisbehaveEndpoint(LocalSlack slack)
{
    public async Task<IResult> ApplyAsync(MisbehaveRequest request)
    {
        if (request.Stop)
        {
            slack.Misbehaviour.Stop();
        }

        if (request.Calls is { Kind: TroubleKind.Limited } limited)
        {
            slack.Misbehaviour.Limit(limited.Method, limited.Times, limited.RetryAfter);
        }
        else if (request.Calls is { } calls)
        {
            slack.Misbehaviour.Plan(calls.Method, calls.Kind, calls.Times);
        }

        Apply(request, slack.Misbehaviour.Deliveries);
        slack.App.Limits.AreOn = request.RateLimits ?? slack.App.Limits.AreOn;
        slack.App.Grants.IsRevoked = request.TokenRevoked ?? slack.App.Grants.IsRevoked;
        await ApplyToSocketsAsync(request);
        return Results.NoContent();
    }

    private static void Apply(MisbehaveRequest request, DeliveryFaults deliveries)
    {
        deliveries.CopiesOfEvents = request.CopiesOfEvents ?? deliveries.CopiesOfEvents;
        deliveries.CopiesOfActs = request.CopiesOfActs ?? deliveries.CopiesOfActs;
        deliveries.Renamed = request.Renamed ?? deliveries.Renamed;
        deliveries.ReverseBy = request.ReverseBy ?? deliveries.ReverseBy;
        deliveries.Late = request.LateSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : deliveries.Late;
    }

    private async Task ApplyToSocketsAsync(MisbehaveRequest request)
    {
        if (request.RetireSockets is { } reason)
        {
            await slack.Misbehaviour.RetireSocketsAsync(reason);
        }

        if (request.DropSockets)
        {
            slack.Misbehaviour.DropSockets();
        }

        if (request.Release)
        {
            await slack.Misbehaviour.ReleaseAsync();
        }
    }
}
