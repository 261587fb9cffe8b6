using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Storage;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Meetings;

/// <summary>Says at once what keeps a review from being asked about.</summary>
internal sealed class MeetingAtOnce(Database database) : IAnswerAtOnce
{
    public const string Verb = "meeting";

    public async Task<Answer?> AnswerAsync(ConversationEvent happened, CancellationToken cancellationToken)
    {
        if (happened is not ConversationEvent.CommandGiven given || CommandWords.Of(given.Words) is not { Verb: Verb } words)
        {
            return null;
        }

        var channel = await database.ReadAsync(session => ChannelStore.FindAsync(session, new(given.Installation, given.Channel)));
        return (MeetingCommandRule.Read(words.Rest, given.Command), channel) switch
        {
            (_, null) => new Answer.Say(RefusalMessage.NotAMember(given.Channel)),
            _ when RequestRule.Refuse(channel) is { } refusal => new Answer.Say(refusal),
            (MeetingRequest.Refused(var sentence), _) => new Answer.Say(MeetingMessage.Refused(sentence)),
            _ => new Answer.Keep(),
        };
    }
}
