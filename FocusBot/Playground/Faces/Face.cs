using System.Security.Cryptography;
using System.Text;

namespace FocusBot.Playground.Faces;

/// <summary>A picture that is somebody's own: five by five fields, left and right alike, in one of their colours.</summary>
internal sealed class Face
{
    private const int Fields = 5, Half = (Fields + 1) / 2;

    private readonly byte[] _digest;

    private Face(byte[] digest) => _digest = digest;

    public static Face Of(string id) => new(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    /// <param name="x">From 0 at the left to 1 at the right; <paramref name="y"/> from top to bottom.</param>
    public (byte Red, byte Green, byte Blue) At(double x, double y)
    {
        // A margin of half a field on every side.
        var (column, row) = ((int)Math.Floor((x * (Fields + 1)) - 0.5), (int)Math.Floor((y * (Fields + 1)) - 0.5));
        var isInside = column is >= 0 and < Fields && row is >= 0 and < Fields;
        return isInside && IsFilled(Math.Min(column, Fields - 1 - column), row) ? Ink : Paper;
    }

    private (byte Red, byte Green, byte Blue) Ink => Channels(60, 100);

    private (byte Red, byte Green, byte Blue) Paper => Channels(215, 35);

    private bool IsFilled(int column, int row) => (_digest[(row * Half) + column] & 1) == 0;

    private (byte Red, byte Green, byte Blue) Channels(int least, int range) =>
        ((byte)(least + (_digest[29] * range / 255)), (byte)(least + (_digest[30] * range / 255)), (byte)(least + (_digest[31] * range / 255)));
}
