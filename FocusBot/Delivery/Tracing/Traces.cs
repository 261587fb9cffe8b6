using System.Diagnostics;

namespace FocusBot.Delivery.Tracing;

/// <summary>What FocusBot does, for whoever follows it from an arrival to a post: its tags come from closed lists, and are never ids, names or words.</summary>
/// <remarks>Inbox and outbox keep what waits for seconds or weeks, so whatever is taken out of them begins a trace of its own, linked to what put it there.</remarks>
internal static class Traces
{
    public const string Source = "FocusBot";

    public const string Outcome = "focusbot.outcome", Attempt = "focusbot.attempt";

    private static readonly ActivitySource Activities = new(Source);

    /// <summary>What a row that is stored now can be linked to later; absent when nobody follows.</summary>
    public static string? Here => Activity.Current is { Recorded: true, IdFormat: ActivityIdFormat.W3C } here && here.Source.Name == Source ? here.Id : null;

    /// <summary>Something begins here, or inside of what is under way.</summary>
    /// <param name="name">A verb of FocusBot's.</param>
    /// <param name="of">One of a few fixed words.</param>
    public static Activity? Begin(string name, string of, ActivityKind kind = ActivityKind.Internal) =>
        Activities.HasListeners() ? Activities.StartActivity($"{name} {of}", kind) : null;

    /// <summary>Something that waited in the store is taken out.</summary>
    /// <param name="cause">What was kept beside it; absent when nobody followed then.</param>
    public static Activity? TakeUp(string name, string of, string? cause, ActivityKind kind = ActivityKind.Consumer)
    {
        if (!Activities.HasListeners())
        {
            return null;
        }

        ActivityLink[] links = ActivityContext.TryParse(cause, null, isRemote: true, out var context) ? [new(context)] : [];
        return Activities.StartActivity($"{name} {of}", kind, parentContext: default, links: links);
    }
}
