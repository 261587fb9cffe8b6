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

/// <summary>Asks something of a thread: its people for their levels, one's own level, taking it back, or the map.</summary>
internal sealed class ThreadCommand(Database database, IOptions<ReviewOptions> options, TimeProvider clock) : IAnswer<CommandUse>
{
    public async Task<Answer> AnswerAsync(CommandUse happened, CancellationToken cancellationToken)
    {
        var command = Read(happened);
        return (ThreadChoiceRule.ByWords(command, happened) ?? await database.ReadAsync(session => ByChannelAsync(command, happened, session, clock.GetUtcNow()))) switch
        {
            ThreadChoice.Refused(var card) => new Answer.Say(card),
            ThreadChoice.Open(var form) => new Answer.Open(form),
            _ => new Answer.Keep(),
        };
    }

    public async Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken)
    {
        // A link guards what may be seen, so it is checked where it counts, though it was at once.
        var command = Read(happened);
        switch (ThreadChoiceRule.ByWords(command, happened) ?? await ByChannelAsync(command, happened, context.Session, context.Now))
        {
            case ThreadChoice.Meant(var thread) when ThreadChoiceRule.RequestOf(command, thread, happened.Path, context.Now) is { } request:
                await context.PublishAsync(new ThreadRequested(request), cancellationToken);
                break;
            case ThreadChoice.Refused(var card):
                await context.EnqueueAsync(happened.Path.With(card));
                break;
            default:
                await context.EnqueueAsync(happened.Path.With(RefusalMessage.WhichThread));
                break;
        }
    }

    private async Task<ThreadChoice> ByChannelAsync(LevelCommand command, CommandUse use, DbSession session, DateTimeOffset now) => ThreadChoiceRule.ByChannel(
        command,
        use,
        await ChannelStore.FindAsync(session, new(use.Installation, use.Channel)),
        await ReviewStore.ActiveAsync(session, new(use.Installation, use.Channel), MessageTs.At(now - options.Value.ActiveFor), LevelForm.MostThreads),
        now);

    private static LevelCommand Read(CommandUse use) =>
        LevelCommandRule.Read(use.Word, use.Rest) ?? throw new InvalidOperationException($"“{use.Word}” asks nothing of a thread, and is registered so.");
}
