using System.Text.Json;

namespace FocusBot.Conversations;

/// <summary>A value of a closed list as it stands in a figure: in snake case, and made once.</summary>
internal static class Label
{
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.Of.TryGetValue(value, out var word) ? word : "other";

    /// <summary>All that there are.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Words<T>.Of.Values;

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of =
            Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    }
}
