using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Validation;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api.Methods;

internal sealed class ViewMethods(Workspace workspace) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        Changing("views.open", Open),
        Changing("views.push", Push),
        Changing("views.update", Update),
        Changing("views.publish", Publish),
    ];

    private static ApiMethod Changing(string name, Func<ApiArguments, JsonObject> run) =>
        new(name, arguments => Task.FromResult(run(arguments)));

    private JsonObject Open(ApiArguments arguments)
    {
        var definition = Definition(arguments, BlockSurface.Modal);
        RefuseTaken(definition);
        return Answer(workspace.Views.Open(Exchange(arguments), definition));
    }

    private JsonObject Push(ApiArguments arguments)
    {
        var definition = Definition(arguments, BlockSurface.Modal);
        RefuseTaken(definition);
        return Answer(workspace.Views.Push(Exchange(arguments), definition) ?? throw new ApiRefusalException("push_limit_reached"));
    }

    private JsonObject Update(ApiArguments arguments)
    {
        var view = Find(arguments) ?? throw new ApiRefusalException("not_found");
        var definition = Definition(arguments, view.IsModal ? BlockSurface.Modal : BlockSurface.Home);
        RefuseStale(arguments, view);
        return Answer(workspace.Views.Redefine(view.Id, definition) ?? throw new ApiRefusalException("not_found"));
    }

    private JsonObject Publish(ApiArguments arguments)
    {
        var user = workspace.People.Find(arguments.Required("user_id")) ?? throw new ApiRefusalException("user_not_found");
        var definition = Definition(arguments, BlockSurface.Home);
        if (workspace.Views.HomeOf(user.Id) is { } home)
        {
            RefuseStale(arguments, home);
        }

        return Answer(workspace.Views.Publish(user.Id, definition));
    }

    private OpenView? Find(ApiArguments arguments) =>
        arguments.Text("view_id") is { } id ? workspace.Views.Find(id) : workspace.Views.FindExternal(arguments.Required("external_id"));

    private string Exchange(ApiArguments arguments) =>
        workspace.Triggers.Use(arguments.Required("trigger_id"), out var user) switch
        {
            TriggerVerdict.Good => user,
            TriggerVerdict.Expired => throw new ApiRefusalException("expired_trigger_id"),
            TriggerVerdict.Exchanged => throw new ApiRefusalException("exchanged_trigger_id"),
            _ => throw new ApiRefusalException("invalid_trigger_id"),
        };

    private static JsonElement Definition(ApiArguments arguments, BlockSurface surface)
    {
        if (arguments.Structure("view", JsonValueKind.Object, "invalid_arguments") is not { } view)
        {
            throw new ApiRefusalException("invalid_arguments", "[ERROR] missing required field: view");
        }

        if (view.GetRawText().Length > ViewValidation.LargestView)
        {
            throw new ApiRefusalException("view_too_large");
        }

        // For views Slack names the fault in the arguments; invalid_blocks is for messages.
        ApiRefusalException.ThrowIfAny("invalid_arguments", ViewValidation.Check(view, surface));
        return BlockIds.AssignedToView(view);
    }

    private void RefuseTaken(JsonElement definition)
    {
        if (definition.Text("external_id") is { Length: > 0 } external && workspace.Views.FindExternal(external) is not null)
        {
            throw new ApiRefusalException("duplicate_external_id");
        }
    }

    private static void RefuseStale(ApiArguments arguments, OpenView view)
    {
        if (arguments.Text("hash") is { } hash && hash != view.Hash)
        {
            throw new ApiRefusalException("hash_conflict");
        }
    }

    private JsonObject Answer(OpenView view)
    {
        workspace.Changes.Ring();
        return new() { ["view"] = ViewWire.ToJson(view, workspace) };
    }
}
