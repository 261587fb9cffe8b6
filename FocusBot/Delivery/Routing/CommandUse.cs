using FocusBot.Conversations;

namespace FocusBot.Delivery.Routing;

/// <summary>One use of the command, as it reaches the owner of its first word.</summary>
/// <param name="Word">As the table knows it; <see cref="CommandLineRule.Link"/> for a link alone.</param>
/// <param name="Rest">What was typed behind the word.</param>
internal sealed record CommandUse(ConversationEvent.CommandGiven Given, string Word, WrittenText Rest)
{
    public InstallationId Installation => Given.Installation;

    public ChannelId Channel => Given.Channel;

    public UserId User => Given.User;

    public AnswerTo Path => AnswerTo.Of(Given);
}
