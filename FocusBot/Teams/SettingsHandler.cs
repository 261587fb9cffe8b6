using FocusBot.Conversations;
using FocusBot.Delivery;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams;

/// <summary>Keeps what facilitators set, and finds out first who somebody is of whom that is not known.</summary>
internal sealed class SettingsHandler(ChannelDesk desk) :
    IHandle<Happened.CommandGiven>,
    IHandle<Happened.ButtonPressed>,
    IHandle<Happened.FormSubmitted>,
    IHandle<Report.PersonRead>,
    IHandle<Report.Refused>
{
    private const string Reader = "settings-reader";

    public async Task HandleAsync(Happened.CommandGiven happened, Turn turn, CancellationToken cancellationToken)
    {
        if (CommandWords.Of(happened.Words).Verb is SettingsAtOnce.Verb)
        {
            await ShowAsync(new(happened.Installation, happened.Channel, happened.User, happened.Invocation, Address: happened.Reply), turn);
        }
    }

    public async Task HandleAsync(Happened.ButtonPressed happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Action is SettingsMessage.OpenAction)
        {
            await ShowAsync(
                new(happened.Installation, new(happened.Value), happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}", Address: happened.Reply), turn);
        }
    }

    public async Task HandleAsync(Happened.FormSubmitted happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Form is not SettingsForm.Name)
        {
            return;
        }

        var path = new AnswerPath(happened.Installation, new(happened.State), happened.User, $"form/{happened.FormId}");
        var view = await LookAsync(path, turn);
        if (view.Right is not Right.Yes)
        {
            // The right was there when the form opened, or an admin's is a day old by now.
            await turn.EnqueueAsync(path.With(SettingsMessage.NoLongerYours(path.Channel)));
            return;
        }

        var before = await SettingsStore.OfAsync(turn.Session, path.Installation, path.Channel);
        var read = SettingsFormRule.Read(happened.Values, before);
        if (read.Complaints.Count == 0)
        {
            await SaveAsync(path, before, read, view.Named, turn, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.PersonRead happened, Turn turn, CancellationToken cancellationToken)
    {
        if (ReaderPath.PathOf(happened, Reader) is { } path)
        {
            await turn.EnqueueAsync(path.With(SettingsMessage.For(await LookAsync(path, turn))));
        }
    }

    public async Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken)
    {
        if (ReaderPath.PathOf(happened, Reader) is { } path)
        {
            await turn.EnqueueAsync(path.With(SettingsMessage.NotAsked));
        }
    }

    private async Task ShowAsync(AnswerPath path, Turn turn)
    {
        var view = await LookAsync(path, turn);
        await turn.EnqueueAsync(view.Right is Right.Unknown ? ReaderPath.AskAbout(path, Reader) : path.With(SettingsMessage.For(view)));
    }

    private static async Task SaveAsync(
        AnswerPath path, ChannelSettings before, SettingsReading read, IReadOnlyList<UserId> named, Turn turn, CancellationToken cancellationToken)
    {
        var acts = SettingsRule.Changes(before, read.Settings, path.User, turn.Now).ToList();
        await SettingsStore.SetAsync(turn.Session, path.Installation, path.Channel, read.Settings);
        foreach (var person in read.Named.Except(named))
        {
            await FacilitatorStore.NameAsync(turn.Session, path.Installation, path.Channel, person, path.User, turn.Now);
            await turn.EnqueueAsync(NamingHandler.Check(path, person));
            acts.Add(SettingsRule.Named(person, path.User, turn.Now));
        }

        foreach (var person in named.Except(read.Named))
        {
            await FacilitatorStore.RemoveAsync(turn.Session, path.Installation, path.Channel, person);
            acts.Add(SettingsRule.Removed(person, path.User, turn.Now));
        }

        if (read.Settings.UserGroup is { } group && group != before.UserGroup)
        {
            await turn.EnqueueAsync(GroupHandler.Check(path, group));
        }

        foreach (var act in acts)
        {
            await AdminActStore.AddAsync(turn.Session, path.Installation, path.Channel, act);
        }

        await turn.EnqueueAsync(path.With(SettingsMessage.Saved(path.Channel, acts.Count)));
        if (acts.Count > 0)
        {
            await turn.PublishAsync(new ChannelSettingsChanged(path.Installation, path.Channel, before, read.Settings), cancellationToken);
        }
    }

    private Task<ChannelView> LookAsync(AnswerPath path, Turn turn) => desk.LookAsync(turn.Session, path.Installation, path.Channel, path.User, turn.Now);
}
