using System.Collections.Concurrent;

namespace FocusBot.Playground.World;

/// <summary>What each person has chosen in the menus of each message.</summary>
internal sealed class Choices
{
    private readonly ConcurrentDictionary<(string User, string Ts), ViewState> _states = new();

    public ViewState Of(string user, string ts) => _states.GetValueOrDefault((user, ts), ViewState.Empty);

    public ViewState Put(string user, string ts, ViewState state) => _states[(user, ts)] = state;
}
