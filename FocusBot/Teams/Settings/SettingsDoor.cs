using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Teams.Settings;

/// <summary>Opens a channel's settings for who may change them, and shows them to everybody else, whichever door they came through.</summary>
internal sealed class SettingsDoor(Database database, ChannelQuery desk, TimeProvider clock) : IHandleReport<AnswerTo>
{
    /// <summary>An admin is known as one only once the workspace was asked.</summary>
    public static readonly ReportPurpose<AnswerTo> Reader = new("settings-reader", RoutingJson.Default.AnswerTo);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);

    public async Task<Answer> AnswerAsync(ChannelKey channel, UserId person)
    {
        var view = await database.ReadAsync(session => desk.LookAsync(session, channel, person, clock.GetUtcNow(), isHere: true));
        return view switch
        {
            { Channel: null or { State: ChannelState.Removed } } => new Answer.Say(SettingsMessage.NotHere(view.Id)),
            { Right: Right.Yes } => new Answer.Open(SettingsForm.For(view)),
            { Right: Right.No } => new Answer.Say(SettingsMessage.For(view)),
            _ => new Answer.Keep(),
        };
    }

    public async Task ShowAsync(AnswerTo path, HandlerContext context)
    {
        var view = await LookAsync(path, context, isHere: true);
        await context.EnqueueAsync(view switch
        {
            { Channel: null or { State: ChannelState.Removed } } => path.With(SettingsMessage.NotHere(view.Id)),
            { Right: Right.Unknown } => Reader.Send(path.Installation, $"person/{Reader}/{path.Request}", new Parcel.PersonReading(path.User), path) with { LongestWait = StaysInteresting },
            _ => path.With(SettingsMessage.For(view)),
        });
    }

    public async Task HandleAsync(Report report, AnswerTo note, HandlerContext context, CancellationToken cancellationToken) =>
        await context.EnqueueAsync(note.With(report is Report.PersonRead ? SettingsMessage.For(await LookAsync(note, context, isHere: false)) : SettingsMessage.NotAsked));

    private Task<ChannelView> LookAsync(AnswerTo path, HandlerContext context, bool isHere) =>
        desk.LookAsync(context.Session, new(path.Installation, path.Channel), path.User, context.Now, isHere);
}
