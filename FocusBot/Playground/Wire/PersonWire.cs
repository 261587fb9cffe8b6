using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>A person as interactions name one.</summary>
internal static class PersonWire
{
    public static JsonObject Brief(Person person, Workspace workspace) => new()
    {
        ["id"] = person.Id, ["username"] = person.Name, ["name"] = person.Name, ["team_id"] = workspace.TeamOf(person),
    };
}
