using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FocusBot.Conversations;

namespace FocusBot.Summaries.Schedule;

/// <summary>How long after the hour a person's summary comes: the same for the same person each week, and different for different people.</summary>
internal static class SpreadRule
{
    public static TimeSpan DelayOf(ChannelId channel, UserId person, TimeSpan spread)
    {
        var dice = BinaryPrimitives.ReadUInt16BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}/{person}")));
        return TimeSpan.FromSeconds(Math.Floor(spread.TotalSeconds * dice / (ushort.MaxValue + 1.0)));
    }
}
