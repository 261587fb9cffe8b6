using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Members;

namespace FocusBot.Teams.Settings;

/// <summary>Changes a channel's mode and nothing else, where a facilitator does so beside the form. It's noted down as from there.</summary>
internal static class ModeChange
{
    public static async Task<ModeChangeOutcome> ToAsync(ChannelKey channel, ChannelMode mode, UserId by, HandlerContext context, CancellationToken cancellationToken)
    {
        var right = FacilitatorRule.RightOf(
            by,
            await ChannelStore.InviterAsync(context.Session, channel),
            await FacilitatorStore.NamedAsync(context.Session, channel),
            await MemberStore.FindAsync(context.Session, channel.Installation, by, context.Now));
        var before = await SettingsStore.OfAsync(context.Session, channel);
        if (right is not Right.Yes)
        {
            return ModeChangeOutcome.NotTheirs;
        }

        // Whoever switched it off since wants less than that.
        if (before.Mode == mode || !before.Mode.ActsByItself())
        {
            return ModeChangeOutcome.AlreadySo;
        }

        var after = before with { Mode = mode };
        await SettingsStore.SetAsync(context.Session, channel, after);
        foreach (var act in SettingsRule.Changes(before, after, by, context.Now))
        {
            await AdminActStore.AddAsync(context.Session, channel, act);
        }

        await context.PublishAsync(new ChannelSettingsChanged(channel.Installation, channel.Channel, before, after), cancellationToken);
        return ModeChangeOutcome.Changed;
    }
}

internal enum ModeChangeOutcome
{
    Changed,
    AlreadySo,
    NotTheirs,
}
