using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;

namespace FocusBot.Teams.Facilitators;

/// <summary>Who facilitates a channel, as far as FocusBot knows.</summary>
internal static class FacilitatorQuery
{
    /// <summary>Whom FocusBot tells what a facilitator should know: who invited it, or the first who was named and is still there.</summary>
    public static async Task<UserId?> WhoIsToldAsync(DbSession session, ChannelKey channel)
    {
        UserId?[] candidates = [await ChannelStore.InviterAsync(session, channel), .. (await FacilitatorStore.NamedAsync(session, channel)).Select(person => (UserId?)person)];
        foreach (var person in candidates.OfType<UserId>().Where(person => !person.IsNobody))
        {
            if (!await MemberStore.IsGoneAsync(session, channel.Installation, person) && !await LeaverStore.HasLeftAsync(session, channel, person))
            {
                return person;
            }
        }

        return null;
    }

    public static async Task<Right> RightOfAsync(DbSession session, ChannelKey channel, UserId person, DateTimeOffset now) => FacilitatorRule.RightOf(
        person,
        await ChannelStore.InviterAsync(session, channel),
        await FacilitatorStore.NamedAsync(session, channel),
        await MemberStore.FindAsync(session, channel.Installation, person, now));
}
