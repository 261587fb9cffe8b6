using FocusBot.Conversations;

namespace FocusBot.Reviews.Exchanges.Messages;

/// <summary>One message of a review thread, as Slack sends it. Bots, and people who asked to be left out, are not handed over at all.</summary>
internal readonly record struct ThreadMessage(MessageTs Ts, UserId Author, string Text);
