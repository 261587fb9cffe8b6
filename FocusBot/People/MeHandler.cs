using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;

namespace FocusBot.People;

/// <summary>Does at once what a person asks about themselves.</summary>
internal sealed class MeHandler(PersonalData data) : IHandle<ConversationEvent.ButtonPressed>, IHandle<ConversationEvent.ChannelIdChanged>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) => happened.Action switch
    {
        MeButtons.OptOut or MeButtons.OptIn or MeButtons.Unmute => ChooseAsync(happened, context, cancellationToken),
        var action when MeButtons.IsMute(action, context.Now, out _) => ChooseAsync(happened, context, cancellationToken),
        MeButtons.Show => ShowAsync(happened, context),
        MeButtons.Download => DownloadAsync(happened, context),
        MeButtons.Delete => context.EnqueueAsync(new MePath(happened).With(MeMessage.SureToDelete(Here(happened)))),
        MeButtons.Keep => context.EnqueueAsync(new MePath(happened).With(MeMessage.Kept)),
        MeButtons.DeleteForGood => DeleteAsync(happened, context, cancellationToken),
        _ => Task.CompletedTask,
    };

    public Task HandleAsync(ConversationEvent.ChannelIdChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        PeopleStore.RenameChannelAsync(context.Session, happened.Installation, happened.Old, happened.New);

    private static async Task ChooseAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context, CancellationToken cancellationToken)
    {
        await (pressed.Action switch
        {
            MeButtons.OptOut => PeopleStore.OptOutAsync(context.Session, pressed.Installation, pressed.User, context.Now),
            MeButtons.OptIn => PeopleStore.OptInAsync(context.Session, pressed.Installation, pressed.User),
            MeButtons.Unmute => PeopleStore.UnmuteAsync(context.Session, pressed.Installation, pressed.User),
            _ => MuteAsync(pressed, context),
        });

        if (pressed.Channel is not null)
        {
            var choices = await PeopleStore.ChoicesOfAsync(context.Session, pressed.Installation, pressed.User, context.Now);
            await context.EnqueueAsync(new MePath(pressed).With(MeMessage.For(choices, Here(pressed))));
        }

        await context.PublishAsync(new PersonChanged(pressed.Installation, pressed.User), cancellationToken);
    }

    private static Task MuteAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context)
    {
        MeButtons.IsMute(pressed.Action, context.Now, out var endsAt);
        var channel = pressed.Action.StartsWith(MeButtons.MuteHere, StringComparison.Ordinal) ? Here(pressed) : null;
        return PeopleStore.MuteAsync(context.Session, pressed.Installation, pressed.User, channel, endsAt, context.Now);
    }

    /// <summary>Reached from FocusBot's own page, or when the store did not answer in time.</summary>
    private async Task ShowAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context)
    {
        var rows = await data.ShowAsync(context.Session, pressed.Installation, pressed.User);
        await context.EnqueueAsync(new MePath(pressed).With(MeMessage.Data(rows, pressed.Workspace)));
    }

    private async Task DownloadAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context)
    {
        var pieces = PersonalExport.Pieces(await data.ShowAsync(context.Session, pressed.Installation, pressed.User), pressed.Workspace);
        var path = new MePath(pressed);
        foreach (var (index, piece) in pieces.Index())
        {
            await context.EnqueueAsync(path.Directly(MeMessage.Piece(piece, index + 1, pieces.Count), index + 1));
        }

        if (pressed.Channel is not null)
        {
            await context.EnqueueAsync(path.With(MeMessage.Downloading(pieces.Count)));
        }
    }

    private async Task DeleteAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context, CancellationToken cancellationToken)
    {
        await data.DeleteAsync(context.Session, pressed.Installation, pressed.User);
        var choices = await PeopleStore.ChoicesOfAsync(context.Session, pressed.Installation, pressed.User, context.Now);
        await context.PublishAsync(new PersonChanged(pressed.Installation, pressed.User), cancellationToken);
        await context.EnqueueAsync(new MePath(pressed).With(MeMessage.Deleted(choices.OptedOutAt is not null)));
    }

    private static ChannelId? Here(ConversationEvent.ButtonPressed pressed) => pressed.Channel is null || pressed.Value is "" ? null : new(pressed.Value);
}
