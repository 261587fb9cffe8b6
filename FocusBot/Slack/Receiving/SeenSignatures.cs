using System.Buffers.Binary;
using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Receiving;

/// <summary>The signatures of the requests that were answered while they would still pass for new: one that was listened to must not be worth repeating.</summary>
/// <remarks>They are kept in two generations, so that the old ones go all at once. A process that starts knows none.</remarks>
internal sealed class SeenSignatures(IOptions<SlackOptions> options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private HashSet<UInt128> _young = [], _old = [];
    private long _youngSince = clock.GetTimestamp();

    /// <summary>A signature may be from so long ago, or so far ahead.</summary>
    private TimeSpan Generation => 2 * options.Value.SignatureTolerance;

    /// <param name="signature">One that was found valid.</param>
    /// <returns><see langword="false"/> when a request with this signature came before.</returns>
    public bool TryAdd(string signature)
    {
        var key = KeyOf(signature);
        lock (_gate)
        {
            if (clock.GetElapsedTime(_youngSince) > Generation)
            {
                (_old, _young, _youngSince) = (_young, [], clock.GetTimestamp());
            }

            return !_old.Contains(key) && _young.Add(key);
        }
    }

    /// <summary>It could not be taken, so it may come again.</summary>
    public void Forget(string signature)
    {
        lock (_gate)
        {
            _young.Remove(KeyOf(signature));
        }
    }

    /// <remarks>Half of its bytes: the letters of its hexadecimal digits may be large or small.</remarks>
    private static UInt128 KeyOf(string signature) => BinaryPrimitives.ReadUInt128BigEndian(Convert.FromHexString(signature.AsSpan()[^64..^32]));
}
