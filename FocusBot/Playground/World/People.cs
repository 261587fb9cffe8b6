using System.Collections.Immutable;

namespace FocusBot.Playground.World;

/// <summary>Everybody in the workspace, in the order in which they came.</summary>
internal sealed class People
{
    private ImmutableList<Person> _people = [];

    public IReadOnlyList<Person> All => _people;

    public Person? Find(string id) => _people.Find(person => person.Id == id);

    public Person this[string id] => Find(id) ?? throw new ActRefusedException($"There is no person {id}.");

    /// <summary>Adds somebody, or changes who is there.</summary>
    public Person Put(Person person)
    {
        ImmutableInterlocked.Update(ref _people, people =>
            people.Find(known => known.Id == person.Id) is { } known ? people.Replace(known, person) : people.Add(person));
        return person;
    }

    public Person? Named(string name) =>
        _people.Find(person => string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase));
}
