using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FocusBot.Levels.Linear;

/// <summary>The weights of the classifier: an open-addressed table from feature to one weight for each of the three levels.</summary>
/// <remarks>
/// A place holds 64 bits: sixteen of the feature's hash, by which it is known again, and three weights of sixteen bits,
/// for Execution, Impact and Optics relative to None, in units of <see cref="Header.Unit"/>. An empty place is 0.
/// The file is the header followed by the places, little-endian; its length tells how many there are, a power of two.
/// </remarks>
internal sealed class LevelModel
{
    private readonly ulong[] _places;
    private readonly Header _header;

    public LevelModel(Header header, ulong[] places) => (_header, _places) = (header, places);

    public Header Head => _header;

    /// <summary>The three weights of a feature, or <see langword="false"/> when the corpus never had it.</summary>
    public bool TryFind(ulong hash, out Vector128<int> weights)
    {
        var mask = _places.Length - 1;
        var fingerprint = hash >> 48;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var place = _places[at];
            if (place >> 48 == fingerprint)
            {
                weights = Vector128.WidenLower(Vector128.CreateScalarUnsafe(place & 0xFFFF_FFFF_FFFF).AsInt16());
                return true;
            }

            if (place is 0)
            {
                weights = default;
                return false;
            }
        }
    }

    /// <summary>The same weights with another sharpness.</summary>
    public LevelModel Sharpened(double sharpness) => new(_header with { Sharpness = sharpness }, _places);

    public void Write(Stream stream)
    {
        Span<byte> head = stackalloc byte[Header.Size];
        _header.Write(head);
        stream.Write(head);
        Span<byte> place = stackalloc byte[sizeof(ulong)];
        foreach (var value in _places)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(place, value);
            stream.Write(place);
        }
    }

    public static LevelModel Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[Header.Size];
        stream.ReadExactly(head);
        var header = Header.Read(head);
        var places = new ulong[(stream.Length - Header.Size) / sizeof(ulong)];
        stream.ReadExactly(MemoryMarshal.AsBytes(places.AsSpan()));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(places, places);
        }

        return new(header, places);
    }

    /// <summary>What comes before the places.</summary>
    /// <param name="Unit">What one step of a weight is worth, in logits.</param>
    /// <param name="Execution">The bias of Execution against None, in logits.</param>
    /// <param name="Impact">The bias of Impact against None.</param>
    /// <param name="Optics">The bias of Optics against None.</param>
    /// <param name="Sharpness">What logits are multiplied by so that the probabilities are calibrated; about 1.</param>
    /// <param name="Corpus">The fingerprint of the corpus it was trained on.</param>
    internal sealed record Header(double Unit, double Execution, double Impact, double Optics, double Sharpness, ulong Corpus)
    {
        public const int Size = 7 * sizeof(double);

        private const long Magic = 0x0001_736C_6576_656C;

        public void Write(Span<byte> into)
        {
            BinaryPrimitives.WriteInt64LittleEndian(into, Magic);
            BinaryPrimitives.WriteUInt64LittleEndian(into[sizeof(double)..], Corpus);
            ReadOnlySpan<double> values = [Unit, Execution, Impact, Optics, Sharpness];
            for (var i = 0; i < values.Length; i++)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(into[((i + 2) * sizeof(double))..], values[i]);
            }
        }

        public static Header Read(ReadOnlySpan<byte> from)
        {
            if (BinaryPrimitives.ReadInt64LittleEndian(from) is not Magic)
            {
                throw new InvalidDataException("These are not the weights of a level classifier: train them anew.");
            }

            Span<double> values = stackalloc double[5];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = BinaryPrimitives.ReadDoubleLittleEndian(from[((i + 2) * sizeof(double))..]);
            }

            return new(values[0], values[1], values[2], values[3], values[4], BinaryPrimitives.ReadUInt64LittleEndian(from[sizeof(double)..]));
        }
    }
}
