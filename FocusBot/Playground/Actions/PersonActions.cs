using FocusBot.Playground.Answers;
using FocusBot.Playground.Base;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Actions;

/// <summary>Everything that a person can do.</summary>
internal sealed class PersonActions(Workspace workspace, Courier courier, EventFeed feed, PlaygroundAddress address)
{
    public EventFeed Feed => feed;

    public TalkActions Talk { get; } = new(workspace, feed);

    public ChannelActions Channels { get; } = new(workspace, feed);

    public ReactionActions Reactions { get; } = new(workspace, feed);

    public HuddleActions Huddles { get; } = new(workspace, feed);

    public CommandActions Commands { get; } = new(workspace, courier, address, new CommandAnswers(workspace, new BotVoice(workspace, feed)));

    public PressActions Presses { get; } = new(workspace, courier, address);

    public ViewActions Views { get; } = new(workspace, courier, feed, new ViewAnswers(workspace));

    /// <summary>No delivery is under way; what waits for its next attempt does not count.</summary>
    public bool AreSettled => courier.UnderWay == 0;

    /// <summary>Whether the app would hear of anything now.</summary>
    public Task<bool> AnswersAsync(CancellationToken cancellationToken) => courier.IsOpenAsync(cancellationToken);
}
