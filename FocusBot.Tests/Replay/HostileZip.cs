using System.Buffers.Binary;

namespace FocusBot.Tests.Replay;

/// <summary>Lets a zip file say of its entries what no honest program would have it say.</summary>
internal static class HostileZip
{
    /// <summary>Every entry is packed by this method.</summary>
    public static void SayMethod(string zip, int method) => Change(zip, (bytes, header) =>
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(header + (IsCentral(bytes, header) ? 10 : 8)), (ushort)method));

    /// <summary>Every entry is locked with a password.</summary>
    public static void SayLocked(string zip) => Change(zip, (bytes, header) => bytes[header + (IsCentral(bytes, header) ? 8 : 6)] |= 1);

    /// <summary>Every entry would unpack to this size.</summary>
    public static void SaySize(string zip, uint size) => Change(zip, (bytes, header) =>
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(header + (IsCentral(bytes, header) ? 24 : 22)), size));

    private static void Change(string zip, Action<byte[], int> change)
    {
        var bytes = File.ReadAllBytes(zip);
        for (var at = 0; at < bytes.Length - 4; at++)
        {
            if (bytes.AsSpan(at, 4).SequenceEqual("PK\u0003\u0004"u8) || IsCentral(bytes, at))
            {
                change(bytes, at);
            }
        }

        File.WriteAllBytes(zip, bytes);
    }

    private static bool IsCentral(byte[] bytes, int at) => bytes.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8);
}
