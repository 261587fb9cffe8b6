using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Settings;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams.Focus;

/// <summary>Keeps what a team looks at on purpose, once it is sure that who says so may.</summary>
internal sealed class FocusHandler(ChannelQuery desk) :
    IHandle<Happened.CommandGiven>,
    IHandle<Happened.ButtonPressed>,
    IHandle<Happened.FormSubmitted>,
    IHandle<Report.PersonRead>,
    IHandle<Report.Refused>
{
    public async Task HandleAsync(Happened.CommandGiven happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (CommandWords.Of(happened.Words) is not { Verb: FocusAtOnce.Verb } words)
        {
            return;
        }

        var path = new AnswerTo(happened.Installation, happened.Channel, happened.User, happened.Invocation, Address: happened.Reply);
        var view = await LookAsync(path, context);
        await RunAsync(FocusCommandRule.Read(words.Rest, context.Now, view.Zone), view, path, context, cancellationToken);
    }

    public async Task HandleAsync(Happened.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Action is FocusMessage.OpenAction)
        {
            var path = new AnswerTo(
                happened.Installation, new(happened.Value), happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}", Address: happened.Reply);
            await RunAsync(new FocusRequest.Show(), await LookAsync(path, context), path, context, cancellationToken);
        }
    }

    public async Task HandleAsync(Happened.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Form is FocusForm.Name)
        {
            var path = new AnswerTo(happened.Installation, new(happened.State), happened.User, $"form/{happened.FormId}");
            var view = await LookAsync(path, context);
            await RunAsync(FocusForm.Read(happened.Values, context.Now, view.Zone), view, path, context, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.PersonRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (FocusNote.Of(happened) is { } errand)
        {
            await RunAsync(errand, await LookAsync(errand.Path, context), context, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (FocusNote.Of(happened) is { } errand)
        {
            await context.EnqueueAsync(errand.Path.With(SettingsMessage.NotAsked));
        }
    }

    private static Task RunAsync(FocusRequest request, ChannelView view, AnswerTo path, HandlerContext context, CancellationToken cancellationToken) => request switch
    {
        FocusRequest.Refused(var sentence) => context.EnqueueAsync(path.With(FocusMessage.Refused(sentence))),
        _ when view.Right is Right.Unknown => context.EnqueueAsync(FocusNote.Of(request, path).AskFirst()),
        _ => RunAsync(FocusNote.Of(request, path), view, context, cancellationToken),
    };

    private static async Task RunAsync(FocusNote errand, ChannelView view, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = errand.Path;
        if (errand is { Focus: null, Clears: false })
        {
            await context.EnqueueAsync(path.With(FocusMessage.For(view)));
            return;
        }

        if (view.Right is not Right.Yes)
        {
            await context.EnqueueAsync(path.With(FocusMessage.NotYours(view)));
            return;
        }

        await (errand.Focus is { } focus
            ? FocusStore.SetAsync(context.Session, path.Installation, path.Channel, focus, path.User, context.Now)
            : FocusStore.ClearAsync(context.Session, path.Installation, path.Channel));
        await context.EnqueueAsync(path.With(errand.Focus is { } set ? FocusMessage.Set(path.Channel, set) : FocusMessage.Cleared(path.Channel)));
        if (errand.Focus != view.Focus)
        {
            var act = new AdminAct(path.User, null, "Focus", FocusMessage.InAList(view.Focus), FocusMessage.InAList(errand.Focus), context.Now);
            await AdminActStore.AddAsync(context.Session, path.Installation, path.Channel, act);
            await context.PublishAsync(new TeamFocusChanged(path.Installation, path.Channel), cancellationToken);
        }
    }

    private Task<ChannelView> LookAsync(AnswerTo path, HandlerContext context) => desk.LookAsync(context.Session, path.Installation, path.Channel, path.User, context.Now);
}
