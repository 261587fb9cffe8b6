using FocusBot.Conversations;
using FocusBot.Delivery;

namespace FocusBot.People;

/// <summary>Does at once what a person asks about themselves.</summary>
internal sealed class MeHandler(PersonalData data) : IHandle<ConversationEvent.ButtonPressed>, IHandle<ConversationEvent.ChannelIdChanged>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, Turn turn, CancellationToken cancellationToken) => happened.Action switch
    {
        MeButtons.OptOut or MeButtons.OptIn or MeButtons.Unmute => ChooseAsync(happened, turn, cancellationToken),
        var action when MeButtons.IsMute(action, turn.Now, out _) => ChooseAsync(happened, turn, cancellationToken),
        MeButtons.Show => ShowAsync(happened, turn),
        MeButtons.Download => DownloadAsync(happened, turn),
        MeButtons.Delete => turn.EnqueueAsync(new MePath(happened).With(MeMessage.SureToDelete(Here(happened)))),
        MeButtons.Keep => turn.EnqueueAsync(new MePath(happened).With(MeMessage.Kept)),
        MeButtons.DeleteForGood => DeleteAsync(happened, turn, cancellationToken),
        _ => Task.CompletedTask,
    };

    public Task HandleAsync(ConversationEvent.ChannelIdChanged happened, Turn turn, CancellationToken cancellationToken) =>
        PeopleStore.RenameChannelAsync(turn.Session, happened.Installation, happened.Old, happened.New);

    private static async Task ChooseAsync(ConversationEvent.ButtonPressed pressed, Turn turn, CancellationToken cancellationToken)
    {
        await (pressed.Action switch
        {
            MeButtons.OptOut => PeopleStore.OptOutAsync(turn.Session, pressed.Installation, pressed.User, turn.Now),
            MeButtons.OptIn => PeopleStore.OptInAsync(turn.Session, pressed.Installation, pressed.User),
            MeButtons.Unmute => PeopleStore.UnmuteAsync(turn.Session, pressed.Installation, pressed.User),
            _ => MuteAsync(pressed, turn),
        });

        if (pressed.Channel is not null)
        {
            var choices = await PeopleStore.ChoicesOfAsync(turn.Session, pressed.Installation, pressed.User, turn.Now);
            await turn.EnqueueAsync(new MePath(pressed).With(MeMessage.For(choices, Here(pressed))));
        }

        await turn.PublishAsync(new PersonChanged(pressed.Installation, pressed.User), cancellationToken);
    }

    private static Task MuteAsync(ConversationEvent.ButtonPressed pressed, Turn turn)
    {
        MeButtons.IsMute(pressed.Action, turn.Now, out var endsAt);
        var channel = pressed.Action.StartsWith(MeButtons.MuteHere, StringComparison.Ordinal) ? Here(pressed) : null;
        return PeopleStore.MuteAsync(turn.Session, pressed.Installation, pressed.User, channel, endsAt, turn.Now);
    }

    /// <summary>Reached from FocusBot's own page, or when the store did not answer in time.</summary>
    private async Task ShowAsync(ConversationEvent.ButtonPressed pressed, Turn turn)
    {
        var rows = await data.ShowAsync(turn.Session, pressed.Installation, pressed.User);
        await turn.EnqueueAsync(new MePath(pressed).With(MeMessage.Data(rows, pressed.Workspace)));
    }

    private async Task DownloadAsync(ConversationEvent.ButtonPressed pressed, Turn turn)
    {
        var pieces = PersonalExport.Pieces(await data.ShowAsync(turn.Session, pressed.Installation, pressed.User), pressed.Workspace);
        var path = new MePath(pressed);
        foreach (var (index, piece) in pieces.Index())
        {
            await turn.EnqueueAsync(path.Directly(MeMessage.Piece(piece, index + 1, pieces.Count), index + 1));
        }

        if (pressed.Channel is not null)
        {
            await turn.EnqueueAsync(path.With(MeMessage.Downloading(pieces.Count)));
        }
    }

    private async Task DeleteAsync(ConversationEvent.ButtonPressed pressed, Turn turn, CancellationToken cancellationToken)
    {
        await data.DeleteAsync(turn.Session, pressed.Installation, pressed.User);
        var choices = await PeopleStore.ChoicesOfAsync(turn.Session, pressed.Installation, pressed.User, turn.Now);
        await turn.PublishAsync(new PersonChanged(pressed.Installation, pressed.User), cancellationToken);
        await turn.EnqueueAsync(new MePath(pressed).With(MeMessage.Deleted(choices.OptedOutAt is not null)));
    }

    private static ChannelId? Here(ConversationEvent.ButtonPressed pressed) => pressed.Channel is null || pressed.Value is "" ? null : new(pressed.Value);
}
