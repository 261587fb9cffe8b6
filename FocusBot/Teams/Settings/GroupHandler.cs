using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Teams.Settings;

/// <summary>Looks whether a user group that was set is there, and takes it off again when it is not.</summary>
internal sealed class GroupHandler : IHandle<Report.Refused>
{
    private const string Purpose = "group";

    public static Outbound Check(AnswerTo path, string group) =>
        new(path.Installation, $"group/{group}/{path.Request}", Purpose, new Parcel.GroupReading(group))
        {
            Note = $"{path.Channel}/{group}/{path.User}",
            WantsReport = true,
        };

    public async Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened is not { Purpose: Purpose, Reason: not ("too_old" or "unknown_outcome") } || happened.Note.Split('/') is not [var channelId, var group, var by])
        {
            return;
        }

        var (channel, setter) = (new ChannelId(channelId), new UserId(by));
        var settings = await SettingsStore.OfAsync(context.Session, happened.Installation, channel);
        if (settings.UserGroup != group)
        {
            return;
        }

        var without = settings with { UserGroup = null };
        await SettingsStore.SetAsync(context.Session, happened.Installation, channel, without);
        foreach (var act in SettingsRule.Changes(settings, without, setter, context.Now))
        {
            await AdminActStore.AddAsync(context.Session, happened.Installation, channel, act);
        }

        var path = new AnswerTo(happened.Installation, channel, setter, $"no-{happened.Key}");
        await context.EnqueueAsync(path.With(SettingsMessage.NoGroup(channel, group, happened.Reason)));
    }
}
