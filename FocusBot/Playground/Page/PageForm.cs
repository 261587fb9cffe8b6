using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>Views, and what is chosen in forms, for the page.</summary>
internal static class PageForm
{
    public static JsonObject Describe(OpenView view) => new()
    {
        ["id"] = view.Id,
        ["hash"] = view.Hash,
        ["view"] = view.Definition.ToNode(),
        ["chosen"] = Chosen(WorkableForm.In(view.Definition.Get("blocks")), view.State),
        ["offered"] = Offered(WorkableForm.In(view.Definition.Get("blocks")), view.State),
        ["errors"] = new JsonObject(view.Errors.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)JsonValue.Create(error.Value)))),
    };

    /// <summary>What the app has offered, by <c>block_id/action_id</c>.</summary>
    private static JsonObject Offered(IEnumerable<FormElement> form, ViewState state) => new(form.Where(element => element.AsksTheApp).Select(element => KeyValuePair.Create(
        $"{element.BlockId}/{element.ActionId}", (JsonNode?)new JsonArray([.. state.OfferedFor(element.BlockId, element.ActionId).Select(option => option.ToNode())]))));

    /// <summary>By <c>block_id/action_id</c>.</summary>
    public static JsonObject Chosen(IEnumerable<FormElement> form, ViewState state)
    {
        var chosen = new JsonObject();
        foreach (var element in form.Where(element => element.KeepsState))
        {
            chosen[$"{element.BlockId}/{element.ActionId}"] =
                new JsonArray([.. element.Chosen(state).Select(value => JsonValue.Create(value))]);
        }

        return chosen;
    }
}
