namespace FocusBot.Playground.Api;

/// <summary>What is to go wrong with calls of the Web API: settable at any time, used up call by call.</summary>
internal sealed class Trouble
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    /// <param name="method">A method's name, or <c>*</c> for all.</param>
    public void Plan(string method, TroubleKind kind, int calls, TimeSpan retryAfter = default)
    {
        lock (_gate)
        {
            _planned.Add(new Planned(method, kind, retryAfter) { Left = calls });
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
        }
    }

    /// <returns>What befalls this call, or null.</returns>
    public (TroubleKind Kind, TimeSpan RetryAfter)? Next(string method)
    {
        lock (_gate)
        {
            if (_planned.Find(planned => planned.Method == "*" || planned.Method == method) is not { } next)
            {
                return null;
            }

            if (--next.Left <= 0)
            {
                _planned.Remove(next);
            }

            return (next.Kind, next.RetryAfter);
        }
    }

    private sealed record Planned(string Method, TroubleKind Kind, TimeSpan RetryAfter)
    {
        public int Left { get; set; }
    }
}

internal enum TroubleKind
{
    /// <summary>429 with Retry-After.</summary>
    Limited,

    /// <summary>503 without effect.</summary>
    Outage,

    /// <summary>503 although the call had its effect.</summary>
    OutageAfterEffect,

    /// <summary>No answer and no effect.</summary>
    Silence,

    /// <summary>No answer, but the call had its effect.</summary>
    SilenceAfterEffect,

    /// <summary>The connection breaks at once; no effect.</summary>
    Cut,

    /// <summary>The connection breaks when the call has had its effect.</summary>
    CutAfterEffect,

    /// <summary>200 with ok:false and internal_error.</summary>
    InternalError,

    /// <summary>403 by somebody on the way; no effect.</summary>
    TurnedBack,

    /// <summary>403 by somebody on the way, when the call has had its effect.</summary>
    TurnedBackAfterEffect,
}
