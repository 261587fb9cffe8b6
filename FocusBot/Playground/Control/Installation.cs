using FocusBot.Playground.Api;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Control;

/// <summary>What Slack knows of the app: what it may do, how often, and everything that went back and forth.</summary>
internal sealed class Installation(Grants grants, RateLimits limits, CallLog calls, DeliveryLog deliveries)
{
    public Grants Grants => grants;

    public RateLimits Limits => limits;

    public IReadOnlyList<ApiCall> Calls => calls.All;

    public IReadOnlyList<DeliveryRecord> Deliveries => deliveries.All;
}
