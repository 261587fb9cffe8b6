using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Inference;

namespace FocusBot.Teams.Settings;

/// <summary>Keeps what facilitators set for a channel, and looks at each person and group they name.</summary>
internal sealed class SettingsFormSent(Database database, ChannelQuery desk, TimeProvider clock) : IAnswer<ConversationEvent.FormSubmitted>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.FormSubmitted happened, CancellationToken cancellationToken)
    {
        if (PathOf(happened) is not { } path)
        {
            return new Answer.Say(RoutingMessage.UnknownForm);
        }

        var view = await database.ReadAsync(session => LookAsync(path, session, clock.GetUtcNow()));
        return view.Right is Right.No ? new Answer.Say(SettingsMessage.NoLongerYours(view.Id))
            : !SettingsState.IsUpToDate(happened.State, view) ? new Answer.Say(SettingsMessage.ChangedMeanwhile(view.Id))
            : SettingsFormRule.Read(happened.Values, view.Settings).Complaints is { Count: > 0 } complaints ? new Answer.Complain(complaints)
            : new Answer.Keep();
    }

    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (PathOf(happened) is not { } path)
        {
            await context.EnqueueAsync(AnswerTo.Of(happened).With(RoutingMessage.UnknownForm));
            return;
        }

        var view = await LookAsync(path, context.Session, context.Now);
        if (view.Right is not Right.Yes)
        {
            // The right was there when the form opened, or an admin's is a day old by now.
            await context.EnqueueAsync(path.With(SettingsMessage.NoLongerYours(path.Channel)));
            return;
        }

        if (!SettingsState.IsUpToDate(happened.State, view))
        {
            await context.EnqueueAsync(path.With(SettingsMessage.ChangedMeanwhile(path.Channel)));
            return;
        }

        var before = await SettingsStore.OfAsync(context.Session, new(path.Installation, path.Channel));
        var read = SettingsFormRule.Read(happened.Values, before);
        await (read.Complaints.Count == 0
            ? SaveAsync(path, before, read, view.Named, context, cancellationToken)
            : context.EnqueueAsync(path.With(RoutingMessage.FormNotTaken(read.Complaints))));
    }

    private static async Task SaveAsync(
        AnswerTo path, ChannelSettings before, SettingsReading read, IReadOnlyList<UserId> named, HandlerContext context, CancellationToken cancellationToken)
    {
        var acts = SettingsRule.Changes(before, read.Settings, path.User, context.Now).ToList();
        await SettingsStore.SetAsync(context.Session, new(path.Installation, path.Channel), read.Settings);
        foreach (var person in read.Named.Except(named))
        {
            await FacilitatorStore.NameAsync(context.Session, new(path.Installation, path.Channel), person, path.User, context.Now);
            await context.EnqueueAsync(NamingHandler.Check(path, person));
            acts.Add(SettingsRule.Named(person, path.User, context.Now));
            await ChannelStore.HasFacilitatorAsync(context.Session, new(path.Installation, path.Channel));
        }

        foreach (var person in named.Except(read.Named))
        {
            await FacilitatorStore.RemoveAsync(context.Session, new(path.Installation, path.Channel), person);
            acts.Add(SettingsRule.Removed(person, path.User, context.Now));
        }

        if (read.Settings.UserGroup is { } group && group != before.UserGroup)
        {
            await context.EnqueueAsync(GroupHandler.Check(path, group));
        }

        foreach (var act in acts)
        {
            await AdminActStore.AddAsync(context.Session, new(path.Installation, path.Channel), act);
        }

        var resumed = read.Resumes && await InferencePauses.EndAsync(new(path.Installation, path.Channel), path.User, context);
        await context.EnqueueAsync(path.With(SettingsMessage.Saved(path.Channel, acts.Count + (resumed ? 1 : 0))));
        if (acts.Count > 0)
        {
            await context.PublishAsync(new ChannelSettingsChanged(path.Installation, path.Channel, before, read.Settings), cancellationToken);
        }
    }

    private static AnswerTo? PathOf(ConversationEvent.FormSubmitted sent) => sent.Place is { } channel ? AnswerTo.Of(sent) with { Channel = channel } : null;

    private Task<ChannelView> LookAsync(AnswerTo path, DbSession session, DateTimeOffset now) => desk.LookAsync(session, new(path.Installation, path.Channel), path.User, now, isHere: false);
}
