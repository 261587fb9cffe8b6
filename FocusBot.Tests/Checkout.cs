using System.Runtime.CompilerServices;

namespace FocusBot.Tests;

/// <summary>Where the sources stand that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Above();

    private static string Above([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", ".."));
}
