using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>The two ways to press on a server: as fast as it answers, and at a fixed pace whether it answers or not.</summary>
internal static class Loads
{
    public const int Connections = 64;

    /// <summary>Every connection sends its next request once the one before is answered.</summary>
    /// <returns>Requests a second.</returns>
    public static async Task<double> ClosedAsync(Uri server, IReadOnlyList<byte[]> requests)
    {
        var connections = await RawConnection.OpenAsync(server, Connections);
        var next = -1;
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(connections.Select(async connection =>
        {
            for (var i = Interlocked.Increment(ref next); i < requests.Count; i = Interlocked.Increment(ref next))
            {
                await connection.SendAsync(requests[i]);
            }
        }));
        var perSecond = requests.Count / Stopwatch.GetElapsedTime(since).TotalSeconds;
        Close(connections);
        return perSecond;
    }

    /// <summary>Requests leave by the clock; one that finds no free connection waits, and its waiting counts.</summary>
    /// <returns>Milliseconds from the time it was to leave to its answer, one for each request.</returns>
    public static async Task<IReadOnlyList<double>> OpenAsync(Uri server, IReadOnlyList<byte[]> requests, int perSecond)
    {
        var connections = await RawConnection.OpenAsync(server, Connections);
        var free = new Pool(connections);
        var latencies = new ConcurrentBag<double>();
        var underWay = new List<Task>();
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var since = Stopwatch.GetTimestamp();
        while (underWay.Count < requests.Count && await clock.WaitForNextTickAsync())
        {
            var due = Math.Min(requests.Count, (int)(Stopwatch.GetElapsedTime(since).TotalSeconds * perSecond));
            while (underWay.Count < due)
            {
                underWay.Add(TimeAsync(requests[underWay.Count], free, latencies));
            }
        }

        await Task.WhenAll(underWay);
        Close(connections);
        return [.. latencies];
    }

    private static async Task TimeAsync(byte[] request, Pool free, ConcurrentBag<double> latencies)
    {
        var since = Stopwatch.GetTimestamp();
        var connection = await free.TakeAsync();
        await connection.SendAsync(request);
        latencies.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        free.Return(connection);
    }

    private static void Close(IReadOnlyList<RawConnection> connections)
    {
        foreach (var connection in connections)
        {
            connection.Dispose();
        }
    }

    private sealed class Pool
    {
        private readonly Channel<RawConnection> _free = Channel.CreateUnbounded<RawConnection>();

        public Pool(IReadOnlyList<RawConnection> connections)
        {
            foreach (var connection in connections)
            {
                Return(connection);
            }
        }

        public ValueTask<RawConnection> TakeAsync() => _free.Reader.ReadAsync();

        public void Return(RawConnection connection) => _free.Writer.TryWrite(connection);
    }
}
