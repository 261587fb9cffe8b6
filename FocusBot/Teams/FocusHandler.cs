using FocusBot.Conversations;
using FocusBot.Delivery;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams;

/// <summary>Keeps what a team looks at on purpose, once it is sure that who says so may.</summary>
internal sealed class FocusHandler(ChannelDesk desk) :
    IHandle<Happened.CommandGiven>,
    IHandle<Happened.ButtonPressed>,
    IHandle<Happened.FormSubmitted>,
    IHandle<Report.PersonRead>,
    IHandle<Report.Refused>
{
    public async Task HandleAsync(Happened.CommandGiven happened, Turn turn, CancellationToken cancellationToken)
    {
        if (CommandWords.Of(happened.Words) is not { Verb: FocusAtOnce.Verb } words)
        {
            return;
        }

        var path = new AnswerPath(happened.Installation, happened.Channel, happened.User, happened.Invocation, Address: happened.Reply);
        var view = await LookAsync(path, turn);
        await RunAsync(FocusCommandRule.Read(words.Rest, turn.Now, view.Zone), view, path, turn, cancellationToken);
    }

    public async Task HandleAsync(Happened.ButtonPressed happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Action is FocusMessage.OpenAction)
        {
            var path = new AnswerPath(
                happened.Installation, new(happened.Value), happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}", Address: happened.Reply);
            await RunAsync(new FocusRequest.Show(), await LookAsync(path, turn), path, turn, cancellationToken);
        }
    }

    public async Task HandleAsync(Happened.FormSubmitted happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Form is FocusForm.Name)
        {
            var path = new AnswerPath(happened.Installation, new(happened.State), happened.User, $"form/{happened.FormId}");
            var view = await LookAsync(path, turn);
            await RunAsync(FocusForm.Read(happened.Values, turn.Now, view.Zone), view, path, turn, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.PersonRead happened, Turn turn, CancellationToken cancellationToken)
    {
        if (FocusErrand.Of(happened) is { } errand)
        {
            await RunAsync(errand, await LookAsync(errand.Path, turn), turn, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken)
    {
        if (FocusErrand.Of(happened) is { } errand)
        {
            await turn.EnqueueAsync(errand.Path.With(SettingsMessage.NotAsked));
        }
    }

    private static Task RunAsync(FocusRequest request, ChannelView view, AnswerPath path, Turn turn, CancellationToken cancellationToken) => request switch
    {
        FocusRequest.Refused(var sentence) => turn.EnqueueAsync(path.With(FocusMessage.Refused(sentence))),
        _ when view.Right is Right.Unknown => turn.EnqueueAsync(FocusErrand.Of(request, path).AskFirst()),
        _ => RunAsync(FocusErrand.Of(request, path), view, turn, cancellationToken),
    };

    private static async Task RunAsync(FocusErrand errand, ChannelView view, Turn turn, CancellationToken cancellationToken)
    {
        var path = errand.Path;
        if (errand is { Focus: null, Clears: false })
        {
            await turn.EnqueueAsync(path.With(FocusMessage.For(view)));
            return;
        }

        if (view.Right is not Right.Yes)
        {
            await turn.EnqueueAsync(path.With(FocusMessage.NotYours(view)));
            return;
        }

        await (errand.Focus is { } focus
            ? FocusStore.SetAsync(turn.Session, path.Installation, path.Channel, focus, path.User, turn.Now)
            : FocusStore.ClearAsync(turn.Session, path.Installation, path.Channel));
        await turn.EnqueueAsync(path.With(errand.Focus is { } set ? FocusMessage.Set(path.Channel, set) : FocusMessage.Cleared(path.Channel)));
        if (errand.Focus != view.Focus)
        {
            var act = new AdminAct(path.User, null, "Focus", FocusMessage.InAList(view.Focus), FocusMessage.InAList(errand.Focus), turn.Now);
            await AdminActStore.AddAsync(turn.Session, path.Installation, path.Channel, act);
            await turn.PublishAsync(new TeamFocusChanged(path.Installation, path.Channel), cancellationToken);
        }
    }

    private Task<ChannelView> LookAsync(AnswerPath path, Turn turn) => desk.LookAsync(turn.Session, path.Installation, path.Channel, path.User, turn.Now);
}
