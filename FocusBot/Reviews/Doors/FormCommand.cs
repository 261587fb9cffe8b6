using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Doors;

/// <summary>Opens the form in which a person chooses a thread, says their level and asks everybody else.</summary>
internal sealed class FormCommand(Database database, IOptions<ReviewOptions> options, TimeProvider clock) : IAnswer<CommandUse>
{
    public async Task<Answer> AnswerAsync(CommandUse happened, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (channel, active) = await database.ReadAsync(async session => (
            await ChannelStore.FindAsync(session, new(happened.Installation, happened.Channel)),
            await ReviewStore.ActiveAsync(session, new(happened.Installation, happened.Channel), MessageTs.At(now - options.Value.ActiveFor), LevelForm.MostThreads)));
        return RequestRule.Refuse(channel) is { } refusal ? new Answer.Say(refusal) : new Answer.Open(LevelForm.ForChannel(happened.Channel, active, now));
    }

    public async Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var channel = await ChannelStore.FindAsync(context.Session, new(happened.Installation, happened.Channel));
        await context.EnqueueAsync(happened.Path.With(RequestRule.Refuse(channel) ?? RoutingMessage.FormNotOpened));
    }
}
