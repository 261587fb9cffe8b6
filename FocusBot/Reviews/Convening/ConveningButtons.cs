using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Convening;

/// <summary>The buttons under the reply that says when a live review is.</summary>
internal static class ConveningButtons
{
    public static readonly ButtonWord Move = new("meeting.move"), CallOff = new("meeting.call-off");
}
