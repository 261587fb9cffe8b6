using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FocusBot.Playground.Faces;

/// <summary>A square picture as a PNG file: header, one run of compressed lines, end.</summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="colour">The colour at a place, both from 0 to 1.</param>
    public static byte[] Of(int size, Func<double, double, (byte Red, byte Green, byte Blue)> colour)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Add(file, "IHDR", Header(size));
        Add(file, "IDAT", Lines(size, colour));
        Add(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Header(int size)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);

        // Eight bits a channel, three channels.
        (header[8], header[9]) = (8, 2);
        return header;
    }

    private static byte[] Lines(int size, Func<double, double, (byte Red, byte Green, byte Blue)> colour)
    {
        using var packed = new MemoryStream();
        using (var pixels = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < size; y++)
            {
                // Each line begins with its filter: none.
                pixels.WriteByte(0);
                for (var x = 0; x < size; x++)
                {
                    var (red, green, blue) = colour((x + 0.5) / size, (y + 0.5) / size);
                    pixels.Write([red, green, blue]);
                }
            }
        }

        return packed.ToArray();
    }

    private static void Add(MemoryStream file, string name, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(named));
        file.Write(number);
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }

        return ~sum;
    }
}
