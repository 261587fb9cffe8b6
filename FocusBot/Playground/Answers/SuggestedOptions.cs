using System.Text.Json;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Validation;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Answers;

/// <summary>What an app answers when it's asked what a menu offers: options, or groups of them, by Slack's law.</summary>
internal static class SuggestedOptions
{
    /// <returns>Nothing, when the app doesn't answer or answers with something else.</returns>
    public static IReadOnlyList<JsonElement> Read(DeliveryAnswer answer) =>
        answer.Accepted && JsonReading.TryParse(answer.Body) is { } offer && OptionValidation.CheckOffer(offer).Count == 0
            ? [.. offer.Items("options"), .. offer.Items("option_groups").SelectMany(group => group.Items("options"))]
            : [];
}
