using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.People;
using FocusBot.Reviews;
using FocusBot.Reviews.Meetings;
using FocusBot.Teams;
using Microsoft.Extensions.Options;

namespace FocusBot.Home;

/// <summary>Gathers what stands on one person's page.</summary>
internal sealed class HomeDesk(IOptions<ReviewOptions> options)
{
    private const int MostChannels = 10, MostQuestions = 5;

    public async Task<HomePage> LookAsync(InstallationId installation, UserId person, Turn turn)
    {
        var session = turn.Session;
        var since = turn.Now - options.Value.ActiveFor;
        var choices = await PeopleStore.ChoicesOfAsync(session, installation, person, turn.Now);
        var channels = new List<HomeChannel>();
        foreach (var id in await HomeStore.ChannelsOfAsync(session, installation, person, MostChannels))
        {
            if (await ChannelStore.FindAsync(session, installation, id) is { State: ChannelState.Member } channel)
            {
                channels.Add(new(
                    id, await SettingsStore.OfAsync(session, installation, id), channel.IsShared, await FocusStore.FindAsync(session, installation, id, turn.Now)));
            }
        }

        // Who has opted out is put no question, here either.
        return choices.OptedOutAt is not null
            ? new([], [], channels, choices)
            : new(
                await ReviewStore.WaitingForAsync(session, installation, person, MessageTs.At(since), MostQuestions),
                await MeetingStore.WaitingForAsync(session, installation, person, since),
                channels,
                choices);
    }
}
