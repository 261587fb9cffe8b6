using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Storage.Tables;

namespace FocusBot.People;

/// <summary>Sends a person everything that FocusBot keeps of them, as JSON in direct messages.</summary>
internal sealed class MeDownloadButton(KeptTables tables) : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var pieces = PersonalExport.Pieces(await tables.ShowAsync(context.Session, happened.Installation, happened.User), happened.Workspace);
        var path = new MePath(happened);
        foreach (var (index, piece) in pieces.Index())
        {
            await context.EnqueueAsync(path.Directly(MeMessage.Piece(piece, index + 1, pieces.Count), index + 1));
        }

        if (happened.Channel is not null)
        {
            await context.EnqueueAsync(path.With(MeMessage.Downloading(pieces.Count, MeButtons.Here(happened))));
        }
    }
}
