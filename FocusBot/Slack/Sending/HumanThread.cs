using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Sending;

/// <summary>What people wrote in a thread, gathered message by message.</summary>
/// <param name="isUnshared">Nobody from outside is in the channel.</param>
/// <param name="newestWithWords">How many of the newest messages keep their words; the words of all others are let go.</param>
internal sealed class HumanThread(InstallationId installation, bool isUnshared, int newestWithWords)
{
    // By time, because Slack may give the root again on every page.
    private readonly SortedDictionary<MessageTs, FetchedMessage> _read = [];

    public IReadOnlyList<FetchedMessage> Messages =>
        [.. _read.Values.Select((message, at) => at < _read.Count - newestWithWords ? message with { Words = null } : message)];

    public void Take(JsonElement message)
    {
        // What people of another organisation write is let go before anybody sees it.
        if (!installation.IsForeign(message.Text("user_team") ?? message.Text("source_team"), !isUnshared) && HumanMessage.Read(message) is { } human)
        {
            _read[human.Ts] = newestWithWords == 0 ? human : human with { Words = new(message.Text("text") ?? "") };
        }
    }
}
