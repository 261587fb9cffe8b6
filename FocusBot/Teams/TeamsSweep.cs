using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Teams.Arrivals;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Members;
using Microsoft.Extensions.Options;

namespace FocusBot.Teams;

internal sealed class TeamsSweep(IOptions<TeamsOptions> options) : ISweep
{
    private static readonly TimeSpan KeepEndedFocus = TimeSpan.FromDays(90);
    private static readonly TimeSpan KeepJoiners = TimeSpan.FromDays(365);
    private static readonly TimeSpan KeepMembers = TimeSpan.FromDays(30);

    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        await AdminActStore.ForgetAsync(session, now - options.Value.KeepActs);
        await FocusStore.ForgetEndedAsync(session, now - KeepEndedFocus);
        await FacilitatorStore.ForgetGoneAsync(session);
        await LeaverStore.ForgetAsync(session, now - KeepMembers);
        await JoinerStore.ForgetAsync(session, now - KeepJoiners);
        await MemberStore.ForgetAsync(session, now - KeepMembers);
    }
}
