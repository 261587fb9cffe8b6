using System.Collections.Immutable;
using System.Text.Json;
using FocusBot.Playground.Answers;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Actions;

/// <summary>What a person does in modals and in the Home tab.</summary>
internal sealed class ViewActions(Workspace workspace, Courier courier, EventFeed feed, ViewAnswers answers)
{
    public const string Required = "Please complete this required field.";

    /// <summary>So much is typed before an app is asked what a menu offers, if it doesn't say otherwise.</summary>
    private const int ShortestQuery = 3;

    /// <summary>Works an element: a button, or a choice that the app wants to know of at once.</summary>
    public async Task<DeliveryAnswer?> PressAsync(string user, string viewId, string actionId, params IEnumerable<string> values)
    {
        string[] given = [.. values];
        var view = Own(user, viewId);
        var element = Find(view, element => element.ActionId == actionId && (element.Type is not "button" || given is [] || element.Definition.Text("value") == given[0]), actionId);
        if (element.KeepsState)
        {
            view = Fill(view, [(element, given)]);
        }

        // An input tells the app nothing before it is submitted, unless its block asks for that.
        return element is { IsInput: true, IsDispatched: false }
            ? null
            : await courier.SendAsync(SlackDelivery.Of(
                SlackDeliveryKind.Interaction, InteractionWire.InView(view, element.ActionJson(given, workspace.Timestamps.Next()), workspace)));
    }

    /// <param name="values">
    /// By action id, or by <c>block_id/action_id</c> where that is not enough; several of one for several choices, "" for none.
    /// </param>
    public async Task<SubmitOutcome> SubmitAsync(string user, string viewId, params IEnumerable<(string ActionId, string Value)> values)
    {
        var view = Own(user, viewId);
        var form = WorkableForm.In(view.Definition.Get("blocks"));
        var given = values.ToLookup(value => value.ActionId, value => value.Value);
        view = Fill(view, form.Where(element => GivenTo(element, given).Any())
            .Select(element => (element, GivenTo(element, given).Where(value => value.Length > 0).ToArray())));

        var missing = form.Where(element => element.IsRequired && element.Chosen(view.State).All(string.IsNullOrWhiteSpace))
            .ToImmutableSortedDictionary(element => element.BlockId, _ => Required);
        if (missing.Count > 0)
        {
            workspace.Views.Change(viewId, open => open with { Errors = missing });
            workspace.Changes.Ring();
            return new(missing);
        }

        var answer = await courier.SendAsync(SlackDelivery.Of(SlackDeliveryKind.Interaction, InteractionWire.Submission(view, workspace)));
        return new(answers.Show(answer, view));
    }

    /// <summary>Types in a menu for which the app is asked what to offer.</summary>
    /// <param name="chosen">What is chosen in it already; that stays on offer.</param>
    public async Task SuggestAsync(string user, string viewId, string actionId, string typed, IEnumerable<string> chosen)
    {
        var view = Own(user, viewId);
        var element = Find(view, element => element.ActionId == actionId && element.AsksTheApp, actionId);
        if (typed.Length < (element.Definition.Get("min_query_length")?.GetInt32() ?? ShortestQuery))
        {
            return;
        }

        var answer = await courier.SendAsync(SlackDelivery.Of(SlackDeliveryKind.Interaction, InteractionWire.Suggestion(view, element, typed, workspace)));
        var kept = view.State.OfferedFor(element.BlockId, actionId).Where(option => chosen.Contains(option.Text("value")));
        ImmutableList<JsonElement> offered = [.. SuggestedOptions.Read(answer).Concat(kept).DistinctBy(option => option.Text("value"))];
        workspace.Views.Change(viewId, open => open with { State = open.State with { Offered = open.State.Offered.SetItem((element.BlockId, actionId), offered) } });
        workspace.Changes.Ring();
    }

    /// <param name="all">The X in the corner closes every view below it too.</param>
    public async Task CloseAsync(string user, string viewId, bool all = false)
    {
        var view = Own(user, viewId);
        var clears = all || view.Definition.IsTrue("clear_on_close");
        ImmutableList<OpenView> closed = clears ? workspace.Views.StackOf(user) : [view];
        foreach (var gone in closed)
        {
            workspace.Views.Close(user, gone.Id);
        }

        workspace.Changes.Ring();
        foreach (var gone in closed.Where(gone => gone.NotifiesOnClose))
        {
            await courier.SendAsync(SlackDelivery.Of(SlackDeliveryKind.Interaction, InteractionWire.Closed(gone, clears, workspace)));
        }
    }

    public async Task OpenHomeAsync(string user)
    {
        var direct = workspace.Channels.DirectWith(user, workspace.App.BotUser);
        await feed.HomeOpenedAsync(user, direct, workspace.Views.HomeOf(user));
    }

    private static FormElement Find(OpenView view, Func<FormElement, bool> isMeant, string actionId) =>
        WorkableForm.In(view.Definition.Get("blocks")).Select(element => element with { Offered = view.State.OfferedFor(element.BlockId, element.ActionId) }).FirstOrDefault(isMeant)
        ?? throw new ActRefusedException($"There is nothing called {actionId} in that view.");

    private static IEnumerable<string> GivenTo(FormElement element, ILookup<string, string> given) =>
        given[element.ActionId].Concat(given[$"{element.BlockId}/{element.ActionId}"]);

    private OpenView Fill(OpenView view, IEnumerable<(FormElement Element, string[] Values)> given)
    {
        var state = given.Aggregate(view.State, (state, one) => state.With(one.Element.BlockId, one.Element.ActionId, one.Values));
        return workspace.Views.Change(view.Id, open => open with { State = state }) ?? view;
    }

    private OpenView Own(string user, string viewId) =>
        workspace.Views.Find(viewId) is { } view && view.User == user
            ? view
            : throw new ActRefusedException("That view is no longer open.");
}

/// <summary>What came of pressing the submit button: the errors by block id.</summary>
internal sealed record SubmitOutcome(ImmutableSortedDictionary<string, string> Errors)
{
    public bool Accepted => Errors.Count == 0;
}
