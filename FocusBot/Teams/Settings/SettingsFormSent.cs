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
        var view = await database.ReadAsync(async session => await MeantAsync(session, happened, clock.GetUtcNow()) is { } channel
            ? await LookAsync(channel, happened.User, session, clock.GetUtcNow())
            : null);
        return view switch
        {
            null => new Answer.Say(NotMeant(happened)),
            { Right: Right.No } => new Answer.Say(SettingsMessage.NoLongerYours(view.Id)),
            _ when !SettingsState.IsUpToDate(happened.State, view) => new Answer.Say(SettingsMessage.ChangedMeanwhile(view.Id)),
            _ when SettingsFormRule.Read(happened.Values, view.Settings).Complaints is { Count: > 0 } complaints => new Answer.Complain(complaints),
            _ => new Answer.Keep(),
        };
    }

    public async Task HandleAsync(ConversationEvent.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeantAsync(context.Session, happened, context.Now) is not { } channel)
        {
            await context.EnqueueAsync(AnswerTo.Of(happened).With(NotMeant(happened)));
            return;
        }

        // Whoever opened it somewhere else hears of it directly.
        var path = channel.Channel == happened.Place ? AnswerTo.Of(happened) with { Channel = channel.Channel } : AnswerTo.Of(happened);
        var view = await LookAsync(channel, happened.User, context.Session, context.Now);
        var before = await SettingsStore.OfAsync(context.Session, channel);
        var read = SettingsFormRule.Read(happened.Values, before);

        // The right was there when the form opened, or an admin's is a day old by now.
        await (view.Right is not Right.Yes ? context.EnqueueAsync(path.With(SettingsMessage.NoLongerYours(channel.Channel)))
            : !SettingsState.IsUpToDate(happened.State, view) ? context.EnqueueAsync(path.With(SettingsMessage.ChangedMeanwhile(channel.Channel)))
            : read.Complaints.Count > 0 ? context.EnqueueAsync(path.With(RoutingMessage.FormNotTaken(read.Complaints)))
            : SaveAsync(channel, path, before, read, view.Named, context, cancellationToken));
    }

    private static async Task SaveAsync(
        ChannelKey channel, AnswerTo path, ChannelSettings before, SettingsReading read, IReadOnlyList<UserId> named, HandlerContext context, CancellationToken cancellationToken)
    {
        var acts = SettingsRule.Changes(before, read.Settings, path.User, context.Now).ToList();
        await SettingsStore.SetAsync(context.Session, channel, read.Settings);
        foreach (var person in read.Named.Except(named))
        {
            await FacilitatorStore.NameAsync(context.Session, channel, person, path.User, context.Now);
            await context.EnqueueAsync(NamingHandler.Check(channel.Channel, path, person));
            acts.Add(SettingsRule.Named(person, path.User, context.Now));
            await ChannelStore.HasFacilitatorAsync(context.Session, channel);
        }

        foreach (var person in named.Except(read.Named))
        {
            await FacilitatorStore.RemoveAsync(context.Session, channel, person);
            acts.Add(SettingsRule.Removed(person, path.User, context.Now));
        }

        if (read.Settings.UserGroup is { } group && group != before.UserGroup)
        {
            await context.EnqueueAsync(GroupHandler.Check(channel.Channel, path, group));
        }

        foreach (var act in acts)
        {
            await AdminActStore.AddAsync(context.Session, channel, act);
        }

        var resumed = read.Resumes && await InferencePauses.EndAsync(channel, path.User, context);
        await context.EnqueueAsync(path.With(SettingsMessage.Saved(channel.Channel, acts.Count + (resumed ? 1 : 0))));
        if (acts.Count > 0)
        {
            await context.PublishAsync(new ChannelSettingsChanged(channel.Installation, channel.Channel, before, read.Settings), cancellationToken);
        }
    }

    /// <summary>The channel in which it was opened; under a letter, the one that the letter is about, for whoever facilitates it or did when the form opened.</summary>
    private static async Task<ChannelKey?> MeantAsync(DbSession session, ConversationEvent.FormSubmitted sent, DateTimeOffset now) =>
        sent.Place is not { } here ? null
        : new ChannelKey(sent.Installation, here) is var place && await ChannelStore.FindAsync(session, place) is not null ? place
        : await ChannelInReach.FindAsync(session, sent, now);

    private static Card NotMeant(ConversationEvent.FormSubmitted sent) => sent.Place is null ? RoutingMessage.UnknownForm : SettingsMessage.NotYours;

    private Task<ChannelView> LookAsync(ChannelKey channel, UserId person, DbSession session, DateTimeOffset now) => desk.LookAsync(session, channel, person, now, isHere: false);
}
