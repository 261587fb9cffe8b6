using FocusBot.Delivery.Routing;
using FocusBot.Hosting;

namespace FocusBot.Tests;

/// <summary>The table of words as the program registers it.</summary>
internal static class ProgramWords
{
    public static RouteTable Table { get; } = Features.ReadWords();
}
