using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Settings;

namespace FocusBot.Teams.Focus;

/// <summary>Shows, keeps or clears what a team focuses on, once it is sure that who says so may.</summary>
internal sealed class FocusDoor(Database database, ChannelQuery desk, TimeProvider clock) : IHandleReport<FocusNote>
{
    /// <param name="isHere">They did something in the channel a moment ago; a form says nothing of where its person is.</param>
    public Task<ChannelView> LookAsync(ChannelKey channel, UserId person, bool isHere) =>
        database.ReadAsync(session => desk.LookAsync(session, channel, person, clock.GetUtcNow(), isHere));

    /// <summary>Its form for facilitators, itself for everybody else.</summary>
    public static Answer Show(ChannelView view) => view.Right switch
    {
        _ when view.Channel is null or { State: ChannelState.Removed } => new Answer.Say(SettingsMessage.NotHere(view.Id)),
        Right.Yes => new Answer.Open(FocusForm.For(view)),
        Right.No => new Answer.Say(FocusMessage.For(view)),
        _ => new Answer.Keep(),
    };

    /// <param name="read">What is asked for, in the time zone of who asks.</param>
    public async Task RunAsync(AnswerTo path, Func<string?, FocusRequest> read, bool isHere, HandlerContext context, CancellationToken cancellationToken)
    {
        var view = await LookAsync(path, isHere, context);
        await (view.Channel is null or { State: ChannelState.Removed } ? context.EnqueueAsync(path.With(SettingsMessage.NotHere(view.Id)))
            : read(view.Zone) switch
            {
                FocusRequest.Refused(var sentence) => context.EnqueueAsync(path.With(FocusMessage.Refused(sentence))),
                var request when view.Right is Right.Unknown || (view.Zone is null && request is FocusRequest.Set) => context.EnqueueAsync(FocusNote.Of(request, path).AskFirst()),
                var request => RunAsync(FocusNote.Of(request, path), view, isHere, context, cancellationToken),
            });
    }

    /// <summary>Now it is known who asks, and where their day ends. Who may set it anyway does not have to be known for that.</summary>
    public async Task HandleAsync(Report report, FocusNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        var view = await LookAsync(note.Path, isHere: false, context);
        await (report is Report.PersonRead || view.Right is Right.Yes
            ? RunAsync(note.In(FocusCommandRule.ZoneOf(view.Zone)), view, isHere: false, context, cancellationToken)
            : context.EnqueueAsync(note.Path.With(SettingsMessage.NotAsked)));
    }

    private static async Task RunAsync(FocusNote wish, ChannelView view, bool isHere, HandlerContext context, CancellationToken cancellationToken)
    {
        var path = wish.Path;
        if (wish is { Focus: null, Clears: false })
        {
            await context.EnqueueAsync(path.With(FocusMessage.For(view)));
            return;
        }

        if (view.Right is not Right.Yes)
        {
            await context.EnqueueAsync(path.With(isHere ? FocusMessage.NotYours(view) : FocusMessage.StaysAsItIs(path.Channel)));
            return;
        }

        await (wish.Focus is { } focus
            ? FocusStore.SetAsync(context.Session, new(path.Installation, path.Channel), focus, path.User, context.Now)
            : FocusStore.ClearAsync(context.Session, new(path.Installation, path.Channel)));
        await context.EnqueueAsync(path.With(wish.Focus is { } set ? FocusMessage.Set(path.Channel, set) : FocusMessage.Cleared(path.Channel)));
        if (wish.Focus != view.Focus)
        {
            var act = new AdminAct(path.User, null, "Focus", FocusMessage.InAList(view.Focus), FocusMessage.InAList(wish.Focus), context.Now);
            await AdminActStore.AddAsync(context.Session, new(path.Installation, path.Channel), act);
            await context.PublishAsync(new TeamFocusChanged(path.Installation, path.Channel), cancellationToken);
        }
    }

    private Task<ChannelView> LookAsync(AnswerTo path, bool isHere, HandlerContext context) =>
        desk.LookAsync(context.Session, new(path.Installation, path.Channel), path.User, context.Now, isHere);
}
