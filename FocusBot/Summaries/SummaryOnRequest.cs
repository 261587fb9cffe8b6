using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Threads;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;

namespace FocusBot.Summaries;

/// <summary>Says a summary that somebody has asked for, once it is known who they are and who is in the group whose week it tells.</summary>
internal sealed class SummaryOnRequest(FrozenWeeks weeks, SummaryQuery desk) : IHandleReport<AnswerTo>
{
    public static readonly ReportPurpose<AnswerTo> Group = new("summary-asked-group", RoutingJson.Default.AnswerTo);
    public static readonly ReportPurpose<AnswerTo> Asker = new("summary-asked-person", RoutingJson.Default.AnswerTo);

    private static readonly TimeSpan GroupStaysTrue = TimeSpan.FromDays(8), Lately = TimeSpan.FromDays(28), StaysInteresting = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(Report report, AnswerTo note, HandlerContext context, CancellationToken cancellationToken)
    {
        switch (report)
        {
            case Report.PersonRead(_, _, _, _, var person):
                await GoOnAsync(note, person, members: null, context);
                break;
            case Report.GroupRead(_, _, _, _, var members):
                // When the group was taken off the channel while it was looked up, the summary is everybody's again.
                if ((await SettingsAsync(note, context)).UserGroup is { } group)
                {
                    await TeamStore.PutGroupAsync(context.Session, new(note.Installation, note.Channel), group, members, context.Now);
                }

                await GoOnAsync(note, asker: null, members, context);
                break;
            case Report.Refused refused:
                await context.EnqueueAsync(note.With(refused.Purpose == Asker ? SummaryMessage.NotAsked : SummaryMessage.NoGroup(note.Channel)));
                break;
        }
    }

    /// <summary>Says it, or asks the workspace what has to be known first.</summary>
    /// <param name="asker">As the workspace has just said; absent: as it said lately.</param>
    /// <param name="members">The same of the user group.</param>
    public async Task GoOnAsync(AnswerTo path, PersonFacts? asker, IReadOnlyList<UserId>? members, HandlerContext context)
    {
        var (channel, settings) = (new ChannelKey(path.Installation, path.Channel), await SettingsAsync(path, context));
        asker ??= await MemberStore.FindAsync(context.Session, path.Installation, path.User, context.Now);
        if (asker is null)
        {
            await context.EnqueueAsync(Ask(Asker, new Parcel.PersonReading(path.User), path));
        }
        else if (!RecipientRule.IsOfTheHouse(asker))
        {
            await context.EnqueueAsync(path.With(SummaryMessage.ForTheTeamAlone(path.Channel, isGroup: settings.UserGroup is not null)));
        }
        else if (await TeamAsync(channel, settings, members, context) is not { } team)
        {
            await context.EnqueueAsync(Ask(Group, new Parcel.GroupReading(settings.UserGroup ?? ""), path));
        }
        else
        {
            await context.EnqueueAsync(path.With(team.Contains(path.User)
                ? await SayAsync(channel, path.User, settings, context)
                : SummaryMessage.ForTheTeamAlone(path.Channel, isGroup: settings.UserGroup is not null)));
        }
    }

    private async Task<Card> SayAsync(ChannelKey channel, UserId reader, ChannelSettings settings, HandlerContext context)
    {
        var figures = await weeks.OfAsync(context.Session, channel, settings, context.Now);
        return figures.IsEmpty
            ? SummaryMessage.Nothing(channel.Channel, figures.Week)
            : SummaryMessage.OnRequest(await desk.LookAsync(context.Session, channel, reader, figures, settings, context.Now));
    }

    /// <returns><see langword="null"/> while it isn't known who is in the group.</returns>
    private static async Task<IReadOnlyList<UserId>?> TeamAsync(ChannelKey channel, ChannelSettings settings, IReadOnlyList<UserId>? members, HandlerContext context)
    {
        if (settings.UserGroup is not { } group)
        {
            return await ReviewStore.ReviewersAsync(context.Session, channel, context.Now - Lately);
        }

        return members ?? (await TeamStore.OfGroupAsync(context.Session, channel, group, context.Now - GroupStaysTrue) is { Count: > 0 } known ? known : null);
    }

    private static Task<ChannelSettings> SettingsAsync(AnswerTo path, HandlerContext context) => SettingsStore.OfAsync(context.Session, new(path.Installation, path.Channel));

    private static Outbound Ask(ReportPurpose<AnswerTo> purpose, Parcel parcel, AnswerTo path) =>
        purpose.Send(path.Installation, $"{purpose}/{path.Request}", parcel, path) with { LongestWait = StaysInteresting };
}
