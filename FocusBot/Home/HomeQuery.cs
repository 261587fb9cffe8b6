using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.People;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using Microsoft.Extensions.Options;

namespace FocusBot.Home;

/// <summary>Gathers what's on one person's page.</summary>
internal sealed class HomeQuery(IOptions<ReviewOptions> options)
{
    private const int MostChannels = 10, MostQuestions = 5, MostReadings = 10;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task<HomePage> LookAsync(InstallationId installation, UserId person, HandlerContext context)
    {
        var session = context.Session;
        var since = context.Now - options.Value.ActiveFor;
        var choices = await PeopleStore.ChoicesOfAsync(session, installation, person, context.Now);
        var channels = new List<HomeChannel>();
        foreach (var id in await ChannelsOfAsync(session, installation, person))
        {
            if (await ChannelStore.FindAsync(session, new(installation, id)) is { State: ChannelState.Member } channel)
            {
                channels.Add(new(
                    id, await SettingsStore.OfAsync(session, new(installation, id)), channel.IsShared, await FocusStore.FindAsync(session, new(installation, id), context.Now)));
            }
        }

        // Who has opted out is put no question, here either.
        return choices.OptedOutAt is not null
            ? new([], [], channels, choices)
            : new(
                await QuestionStore.WaitingForAsync(session, installation, person, MessageTs.At(since), MostQuestions),
                await MeetingStore.WaitingForAsync(session, installation, person, since),
                channels,
                choices)
            {
                Installation = installation,
                Readings = await ReadingAnswerStore.OwnAsync(session, installation, person, context.Now - Week, MostReadings),
            };
    }

    /// <summary>The channels in which a person has written, which they facilitate, or to which they invited FocusBot.</summary>
    private static async Task<IEnumerable<ChannelId>> ChannelsOfAsync(DbSession session, InstallationId installation, UserId person) =>
        ((ChannelId[])
        [
            .. await ReviewStore.ChannelsOfAsync(session, installation, person, MostChannels),
            .. await FacilitatorStore.ChannelsOfAsync(session, installation, person, MostChannels),
            .. await ChannelStore.InvitedToAsync(session, installation, person, MostChannels),
        ]).Distinct().OrderBy(channel => channel.Value, StringComparer.Ordinal).Take(MostChannels);
}
