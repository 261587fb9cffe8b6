using FocusBot.Conversations;
using FocusBot.Delivery.Routing;

namespace FocusBot.Slack.Receiving;

/// <summary>Answers an interaction from what is stored, while the person waits. It never fails: what it cannot answer is to be kept.</summary>
internal delegate Task<Answer> AnswerAtOnce(ConversationEvent happened, CancellationToken patience);
