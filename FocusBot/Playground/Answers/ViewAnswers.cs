using System.Collections.Immutable;
using System.Text.Json;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Validation;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Answers;

/// <summary>What the app answers to a submitted view: nothing, errors, or another view.</summary>
internal sealed class ViewAnswers(Workspace workspace)
{
    /// <summary>The key of an error that belongs to no block.</summary>
    public const string Anywhere = "";

    public const string Trouble = "We had some trouble connecting. Try again?";

    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary<string, string>.Empty;

    /// <returns>The errors that the person sees, by block id.</returns>
    public ImmutableSortedDictionary<string, string> Show(DeliveryAnswer answer, OpenView view)
    {
        var errors = answer.Accepted ? Follow(answer, view) : None.Add(Anywhere, Trouble);
        workspace.Views.Change(view.Id, open => open with { Errors = errors });
        workspace.Changes.Ring();
        return errors;
    }

    private ImmutableSortedDictionary<string, string> Follow(DeliveryAnswer answer, OpenView view)
    {
        if (answer.IsPlain)
        {
            workspace.Views.Close(view.User, view.Id);
            return None;
        }

        if (JsonReading.TryParse(answer.Body) is not { ValueKind: JsonValueKind.Object } json)
        {
            return Refuse("is no JSON object");
        }

        switch (json.Text("response_action"))
        {
            case "clear":
                workspace.Views.Clear(view.User);
                return None;
            case "errors":
                return Errors(json, view);
            case "update" or "push":
                return ShowNext(json, view);
            default:
                return Refuse($"has an unknown response_action: {json.Text("response_action")}");
        }
    }

    private ImmutableSortedDictionary<string, string> Errors(JsonElement json, OpenView view)
    {
        var errors = json.Get("errors") is { ValueKind: JsonValueKind.Object } given
            ? given.EnumerateObject().ToImmutableSortedDictionary(error => error.Name, error => error.Value.ToString())
            : None;
        HashSet<string> inputs = [.. WorkableForm.In(view.Definition.Get("blocks")).Where(element => element.IsInput).Select(element => element.BlockId)];
        return errors.Count == 0 || errors.Keys.Any(block => !inputs.Contains(block))
            ? Refuse("puts an error on a block that is no input of this view")
            : errors;
    }

    private ImmutableSortedDictionary<string, string> ShowNext(JsonElement json, OpenView view)
    {
        if (json.Get("view") is not { } next || ViewValidation.Check(next, BlockSurface.Modal) is { Count: > 0 })
        {
            return Refuse("holds a view that Slack refuses");
        }

        var definition = BlockIds.AssignedToView(next);
        var shown = json.Text("response_action") is "push"
            ? workspace.Views.Push(view.User, definition)
            : workspace.Views.Redefine(view.Id, definition);
        return shown is null ? Refuse("pushes a view on a full stack") : None;
    }

    private ImmutableSortedDictionary<string, string> Refuse(string why)
    {
        workspace.Faults.Add($"The answer to a submitted view {why}.");
        return None.Add(Anywhere, Trouble);
    }
}
