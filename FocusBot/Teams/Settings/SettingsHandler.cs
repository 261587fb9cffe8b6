using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams.Settings;

/// <summary>Keeps what facilitators set, and finds out first who somebody is of whom that is not known.</summary>
internal sealed class SettingsHandler(ChannelQuery desk) :
    IHandle<Happened.CommandGiven>,
    IHandle<Happened.ButtonPressed>,
    IHandle<Happened.FormSubmitted>,
    IHandle<Report.PersonRead>,
    IHandle<Report.Refused>
{
    private const string Reader = "settings-reader";

    public async Task HandleAsync(Happened.CommandGiven happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (CommandWords.Of(happened.Words).Verb is SettingsAtOnce.Verb)
        {
            await ShowAsync(new(happened.Installation, happened.Channel, happened.User, happened.Invocation, Address: happened.Reply), context);
        }
    }

    public async Task HandleAsync(Happened.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Action is SettingsMessage.OpenAction)
        {
            await ShowAsync(
                new(happened.Installation, new(happened.Value), happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}", Address: happened.Reply), context);
        }
    }

    public async Task HandleAsync(Happened.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Form is not SettingsForm.Name)
        {
            return;
        }

        var path = new AnswerTo(happened.Installation, new(happened.State), happened.User, $"form/{happened.FormId}");
        var view = await LookAsync(path, context);
        if (view.Right is not Right.Yes)
        {
            // The right was there when the form opened, or an admin's is a day old by now.
            await context.EnqueueAsync(path.With(SettingsMessage.NoLongerYours(path.Channel)));
            return;
        }

        var before = await SettingsStore.OfAsync(context.Session, path.Installation, path.Channel);
        var read = SettingsFormRule.Read(happened.Values, before);
        if (read.Complaints.Count == 0)
        {
            await SaveAsync(path, before, read, view.Named, context, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.PersonRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (ReaderPath.PathOf(happened, Reader) is { } path)
        {
            await context.EnqueueAsync(path.With(SettingsMessage.For(await LookAsync(path, context))));
        }
    }

    public async Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (ReaderPath.PathOf(happened, Reader) is { } path)
        {
            await context.EnqueueAsync(path.With(SettingsMessage.NotAsked));
        }
    }

    private async Task ShowAsync(AnswerTo path, HandlerContext context)
    {
        var view = await LookAsync(path, context);
        await context.EnqueueAsync(view.Right is Right.Unknown ? ReaderPath.AskAbout(path, Reader) : path.With(SettingsMessage.For(view)));
    }

    private static async Task SaveAsync(
        AnswerTo path, ChannelSettings before, SettingsReading read, IReadOnlyList<UserId> named, HandlerContext context, CancellationToken cancellationToken)
    {
        var acts = SettingsRule.Changes(before, read.Settings, path.User, context.Now).ToList();
        await SettingsStore.SetAsync(context.Session, path.Installation, path.Channel, read.Settings);
        foreach (var person in read.Named.Except(named))
        {
            await FacilitatorStore.NameAsync(context.Session, path.Installation, path.Channel, person, path.User, context.Now);
            await context.EnqueueAsync(NamingHandler.Check(path, person));
            acts.Add(SettingsRule.Named(person, path.User, context.Now));
        }

        foreach (var person in named.Except(read.Named))
        {
            await FacilitatorStore.RemoveAsync(context.Session, path.Installation, path.Channel, person);
            acts.Add(SettingsRule.Removed(person, path.User, context.Now));
        }

        if (read.Settings.UserGroup is { } group && group != before.UserGroup)
        {
            await context.EnqueueAsync(GroupHandler.Check(path, group));
        }

        foreach (var act in acts)
        {
            await AdminActStore.AddAsync(context.Session, path.Installation, path.Channel, act);
        }

        await context.EnqueueAsync(path.With(SettingsMessage.Saved(path.Channel, acts.Count)));
        if (acts.Count > 0)
        {
            await context.PublishAsync(new ChannelSettingsChanged(path.Installation, path.Channel, before, read.Settings), cancellationToken);
        }
    }

    private Task<ChannelView> LookAsync(AnswerTo path, HandlerContext context) => desk.LookAsync(context.Session, path.Installation, path.Channel, path.User, context.Now);
}
