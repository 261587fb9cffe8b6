using System.Collections.Immutable;
using System.Text.Json;

namespace FocusBot.Playground.World;

/// <summary>The modals on each person's screen, the top one last, and each person's Home tab.</summary>
internal sealed class Views
{
    public const int Deepest = 3;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ImmutableList<OpenView>> _stacks = [];
    private readonly Dictionary<string, OpenView> _homes = [];

    public ImmutableList<OpenView> StackOf(string user)
    {
        lock (_gate)
        {
            return _stacks.GetValueOrDefault(user, []);
        }
    }

    public OpenView? HomeOf(string user)
    {
        lock (_gate)
        {
            return _homes.GetValueOrDefault(user);
        }
    }

    public OpenView? Find(string id)
    {
        lock (_gate)
        {
            return All_NeedsGate().FirstOrDefault(view => view.Id == id);
        }
    }

    public OpenView? FindExternal(string externalId)
    {
        lock (_gate)
        {
            return All_NeedsGate().FirstOrDefault(view => view.Text("external_id") == externalId);
        }
    }

    /// <summary>A modal opened from outside any modal replaces what was there.</summary>
    public OpenView Open(string user, JsonElement definition)
    {
        lock (_gate)
        {
            var view = new OpenView(Ids.New("V"), user, definition, NewHash());
            _stacks[user] = [view];
            return view;
        }
    }

    /// <returns>Null when the stack is as deep as it may be.</returns>
    public OpenView? Push(string user, JsonElement definition)
    {
        lock (_gate)
        {
            var stack = _stacks.GetValueOrDefault(user, []);
            if (stack.Count >= Deepest)
            {
                return null;
            }

            var view = new OpenView(Ids.New("V"), user, definition, NewHash());
            if (stack is [var root, ..])
            {
                view = view with { PreviousId = stack[^1].Id, RootId = root.Id };
            }

            _stacks[user] = stack.Add(view);
            return view;
        }
    }

    public OpenView Publish(string user, JsonElement definition)
    {
        lock (_gate)
        {
            var id = _homes.GetValueOrDefault(user)?.Id ?? Ids.New("V");
            return _homes[user] = new OpenView(id, user, definition, NewHash());
        }
    }

    /// <returns>The view as it is now, or null when it is closed.</returns>
    public OpenView? Redefine(string id, JsonElement definition) =>
        Change(id, view => view with
        {
            Definition = definition, Hash = NewHash(), Errors = ImmutableSortedDictionary<string, string>.Empty,
        });

    public OpenView? Change(string id, Func<OpenView, OpenView> change)
    {
        lock (_gate)
        {
            foreach (var (user, stack) in _stacks)
            {
                if (stack.Find(view => view.Id == id) is { } view)
                {
                    var changed = change(view);
                    _stacks[user] = stack.Replace(view, changed);
                    return changed;
                }
            }

            return _homes.Values.FirstOrDefault(home => home.Id == id) is { } found ? _homes[found.User] = change(found) : null;
        }
    }

    public void Close(string user, string id)
    {
        lock (_gate)
        {
            _stacks[user] = _stacks.GetValueOrDefault(user, []).RemoveAll(view => view.Id == id);
        }
    }

    public void Clear(string user)
    {
        lock (_gate)
        {
            _stacks[user] = [];
        }
    }

    private static string NewHash() => $"{Ids.Digits(10)}.{Ids.Hex(8)}";

    private IEnumerable<OpenView> All_NeedsGate() => _stacks.Values.SelectMany(stack => stack).Concat(_homes.Values);
}
