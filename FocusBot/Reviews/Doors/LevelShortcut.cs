using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Doors;

/// <summary>Asks a person under a message for their level in its thread.</summary>
internal sealed class LevelShortcut(Database database) : IAnswer<Happened.ShortcutUsed>
{
    public static readonly ShortcutWord Id = new("which_level");

    public Task<Answer> AnswerAsync(Happened.ShortcutUsed happened, CancellationToken cancellationToken) => database.ReadAsync<Answer>(async session =>
    {
        var (refusal, known) = await LookAsync(happened, session);
        return refusal is not null ? new Answer.Say(refusal) : new Answer.Open(LevelForm.ForThread(ThreadOf(happened), known?.DeclarationOf(happened.User)?.Level));
    });

    /// <summary>A form can no longer open by then; five buttons ask the same.</summary>
    public async Task HandleAsync(Happened.ShortcutUsed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var (refusal, _) = await LookAsync(happened, context.Session);
        await context.EnqueueAsync(AnswerTo.Of(happened, context.Now).With(refusal ?? QuestionMessage.OnRequest(ThreadOf(happened))));
    }

    private static async Task<(Card? Refusal, ReviewThread? Known)> LookAsync(Happened.ShortcutUsed used, DbSession session)
    {
        var known = await ReviewStore.FindAsync(session, ThreadOf(used));
        return (RequestRule.Refuse(await ChannelStore.FindAsync(session, new(used.Installation, used.Channel)), known), known);
    }

    private static ThreadKey ThreadOf(Happened.ShortcutUsed used) => new(used.Installation, used.Channel, used.Root);
}
