using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Storage;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Convening;

/// <summary>Opens the form of a live review; with people and a topic behind the word, it begins at once.</summary>
internal sealed class MeetingCommand(Database database) : IAnswer<CommandUse>
{
    public async Task<Answer> AnswerAsync(CommandUse happened, CancellationToken cancellationToken)
    {
        var channel = await database.ReadAsync(session => ChannelStore.FindAsync(session, new(happened.Installation, happened.Channel)));
        return Refuse(channel, happened) is { } refusal ? new Answer.Say(refusal)
            : IsBare(happened) ? new Answer.Open(MeetingForm.For(happened.Channel))
            : new Answer.Keep();
    }

    public async Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var channel = await ChannelStore.FindAsync(context.Session, new(happened.Installation, happened.Channel));
        if (Refuse(channel, happened) is { } refusal)
        {
            await context.EnqueueAsync(happened.Path.With(refusal));
        }
        else if (IsBare(happened))
        {
            await context.EnqueueAsync(happened.Path.With(RoutingMessage.FormNotOpened));
        }
        else if (MeetingCommandRule.Read(happened.Rest) is MeetingRequest.Begin(var people, var topic))
        {
            await MeetingBeginning.BeginAsync(happened.Path, new(people, topic), context);
        }
    }

    private static bool IsBare(CommandUse use) => use.Rest.Plain.AsSpan().IsWhiteSpace();

    private static Card? Refuse(Channel? channel, CommandUse use) =>
        channel is null ? RefusalMessage.NotAMember(use.Channel)
        : RequestRule.Refuse(channel) is { } refusal ? refusal
        : IsBare(use) ? null
        : MeetingCommandRule.Read(use.Rest) switch
        {
            MeetingRequest.Refused(var sentence) => ConveningMessage.Refused(sentence),
            MeetingRequest.Begin(var people, _) when people.All(person => person == use.User) => ConveningMessage.NobodyElse,
            _ => null,
        };
}
