using System.Security.Cryptography;

namespace FocusBot.Playground.World;

/// <summary>Ids in the shapes that Slack gives them.</summary>
internal static class Ids
{
    public static string New(string prefix) => prefix + RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", 9);

    public static string Digits(int length) => RandomNumberGenerator.GetString("0123456789", length);

    public static string Hex(int length) => RandomNumberGenerator.GetHexString(length, lowercase: true);
}
