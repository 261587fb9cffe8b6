using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

internal static class FormStateJson
{
    public static JsonObject ToJson(IEnumerable<FormElement> form, ViewState state)
    {
        var values = new JsonObject();
        foreach (var element in form.Where(element => element.KeepsState).Select(element => element with { Offered = state.OfferedFor(element.BlockId, element.ActionId) }))
        {
            var block = values[element.BlockId]?.AsObject() ?? [];
            block[element.ActionId] = element.StateJson(element.Chosen(state));
            values[element.BlockId] = block;
        }

        return values;
    }
}
