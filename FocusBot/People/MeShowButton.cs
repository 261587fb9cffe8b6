using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.People;

/// <summary>Shows a person what FocusBot keeps of them: where they asked for it, which on FocusBot's own page is over it.</summary>
internal sealed class MeShowButton(Database database, KeptTables tables) : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(session => tables.ShowAsync(session, happened.Installation, happened.User));
        return happened.Channel is null
            ? new Answer.Open(MeForm.Data(rows, happened.Workspace))
            : new Answer.Say(MeMessage.Data(rows, happened.Workspace, MeButtons.Here(happened)));
    }

    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var rows = await tables.ShowAsync(context.Session, happened.Installation, happened.User);
        await context.EnqueueAsync(new MePath(happened).With(MeMessage.Data(rows, happened.Workspace, MeButtons.Here(happened))));
    }
}
