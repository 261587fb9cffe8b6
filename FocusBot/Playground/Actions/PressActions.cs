using System.Text.Json.Nodes;
using FocusBot.Playground.Base;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Actions;

/// <summary>Buttons, menus and choices in messages and ephemerals, and the entries of a message's menu.</summary>
internal sealed class PressActions(Workspace workspace, Courier courier, PlaygroundAddress address)
{
    /// <param name="ts">A message of the channel, or an ephemeral that this person sees.</param>
    /// <param name="values">Which of several buttons with that action id, or what is chosen in a menu.</param>
    public async Task<DeliveryAnswer> PressAsync(string user, string channel, string ts, string actionId, params IEnumerable<string> values)
    {
        var (target, form) = Find(user, channel, ts);
        string[] given = [.. values];
        var element = form.FirstOrDefault(element => element.ActionId == actionId && IsMeant(element, given))
            ?? throw new ActRefusedException($"There is nothing called {actionId} to press in that message.");

        var pressed = new Pressed(user, target, form, Remember(user, ts, element, given))
        {
            Action = element.ActionJson(given, workspace.Timestamps.Next()),
            ResponseUrl = address.ResponseUrl(workspace.ResponseUrls.Issue(target)).AbsoluteUri,
        };
        return await courier.SendAsync(SlackDelivery.Of(SlackDeliveryKind.Interaction, InteractionWire.InMessage(pressed, workspace)));
    }

    public async Task<DeliveryAnswer> ShortcutAsync(string user, string channel, string ts, string callbackId)
    {
        RefuseStranger(user);
        var message = workspace.Messages.Find(channel, ts) ?? throw new ActRefusedException("There is no such message.");
        var url = address.ResponseUrl(workspace.ResponseUrls.Issue(new ResponseTarget(user, channel))).AbsoluteUri;
        var payload = InteractionWire.Shortcut(user, message, callbackId, url, workspace);
        return await courier.SendAsync(SlackDelivery.Of(SlackDeliveryKind.Interaction, payload));
    }

    /// <summary>From the menu beside what somebody writes: the app hears who, and not where.</summary>
    public Task<DeliveryAnswer> GlobalShortcutAsync(string user, string callbackId)
    {
        RefuseStranger(user);
        return workspace.App.Shortcuts is [] || workspace.App.Shortcuts.Any(shortcut => shortcut.IsGlobal && shortcut.CallbackId == callbackId)
            ? courier.SendAsync(SlackDelivery.Of(SlackDeliveryKind.Interaction, InteractionWire.GlobalShortcut(user, callbackId, workspace)))
            : throw new ActRefusedException("The app has no such shortcut.");
    }

    private void RefuseStranger(string user)
    {
        if (workspace.People[user].IsStranger)
        {
            throw new ActRefusedException("People of another organisation can’t use this workspace's shortcuts.");
        }
    }

    private (ResponseTarget Target, IReadOnlyList<FormElement> Form) Find(string user, string channel, string ts)
    {
        if (workspace.Ephemerals.Find(user, ts) is { } ephemeral)
        {
            return (new(user, channel) { Ts = ts, ThreadTs = ephemeral.ThreadTs, IsEphemeral = true }, WorkableForm.In(ephemeral));
        }

        var message = workspace.Messages.Find(channel, ts) ?? throw new ActRefusedException("There is no such message.");
        return (new(user, channel) { Ts = ts, ThreadTs = message.ThreadTs }, WorkableForm.In(message));
    }

    private ViewState Remember(string user, string ts, FormElement element, string[] given)
    {
        var state = workspace.Choices.Of(user, ts);
        return element.KeepsState ? workspace.Choices.Put(user, ts, state.With(element.BlockId, element.ActionId, given)) : state;
    }

    private static bool IsMeant(FormElement element, string[] given) =>
        given.Length == 0
        || (element.Type is "button"
            ? element.Definition.Text("value") == given[0]
            : !element.Options.Any() || given.All(value => element.Options.Any(option => option.Text("value") == value)));
}
