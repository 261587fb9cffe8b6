namespace FocusBot.Playground.Api;

/// <summary>How many calls of the Web API are being answered.</summary>
internal sealed class Calls
{
    private int _underWay;

    public bool AreSettled => Volatile.Read(ref _underWay) == 0;

    public void Begin() => Interlocked.Increment(ref _underWay);

    public void End() => Interlocked.Decrement(ref _underWay);
}
