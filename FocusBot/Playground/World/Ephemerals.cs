namespace FocusBot.Playground.World;

internal sealed class Ephemerals
{
    private readonly Lock _gate = new();
    private readonly List<Ephemeral> _all = [];

    /// <summary>How many the API answered with ok although nobody could see them.</summary>
    public int ShownNowhere
    {
        get { lock (_gate) { return _all.Count(ephemeral => !ephemeral.IsShown); } }
    }

    public IReadOnlyList<Ephemeral> All
    {
        get { lock (_gate) { return [.. _all]; } }
    }

    public IReadOnlyList<Ephemeral> SeenBy(string user)
    {
        lock (_gate)
        {
            return [.. _all.Where(ephemeral => ephemeral.User == user && ephemeral.IsShown)];
        }
    }

    public Ephemeral? Find(string user, string ts)
    {
        lock (_gate)
        {
            return _all.Find(ephemeral => ephemeral.User == user && ephemeral.Ts == ts && ephemeral.IsShown);
        }
    }

    public Ephemeral Add(Ephemeral ephemeral)
    {
        lock (_gate)
        {
            _all.Add(ephemeral);
            return ephemeral;
        }
    }

    public bool Replace(string user, string ts, Func<Ephemeral, Ephemeral> change)
    {
        lock (_gate)
        {
            var index = _all.FindIndex(ephemeral => ephemeral.User == user && ephemeral.Ts == ts);
            if (index < 0)
            {
                return false;
            }

            _all[index] = change(_all[index]);
            return true;
        }
    }

    public bool Remove(string user, string ts)
    {
        lock (_gate)
        {
            return _all.RemoveAll(ephemeral => ephemeral.User == user && ephemeral.Ts == ts) > 0;
        }
    }
}
