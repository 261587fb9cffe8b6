using System.Globalization;

namespace FocusBot.Conversations;

/// <summary>A number with its noun.</summary>
internal static class Amount
{
    public static string Of(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    public static string OfPeople(int number) => Of(number, "person", "people");
}
