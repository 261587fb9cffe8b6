using System.Text.Json.Nodes;
using FocusBot.Playground.Answers;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Acting;

/// <summary>Everything that a person can do.</summary>
internal sealed class Acts(Workspace workspace, Courier courier, EventFeed feed, PlaygroundAddress address)
{
    public EventFeed Feed => feed;

    public TalkActs Talk { get; } = new(workspace, feed);

    public ChannelActs Channels { get; } = new(workspace, feed);

    public CommandActs Commands { get; } = new(workspace, courier, address, new CommandAnswers(workspace, new BotVoice(workspace, feed)));

    public PressActs Presses { get; } = new(workspace, courier, address);

    public ViewActs Views { get; } = new(workspace, courier, feed, new ViewAnswers(workspace));

    /// <summary>Slack's own word to the app's events address, outside any envelope.</summary>
    public Task<DeliveryAnswer> TellAsync(JsonObject body) => courier.SendAsync(Parcel.Of(ParcelKind.Event, body));

    /// <summary>No delivery is under way; what waits for its next attempt does not count.</summary>
    public bool AreSettled => courier.UnderWay == 0;

    /// <summary>Whether the app would hear of anything now.</summary>
    public Task<bool> AnswersAsync(CancellationToken cancellationToken) => courier.IsOpenAsync(cancellationToken);
}
