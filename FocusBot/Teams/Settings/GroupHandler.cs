using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Teams.Settings;

/// <summary>Looks whether a user group that was set is there, and takes it off again when it is not.</summary>
internal sealed class GroupHandler : IHandleReport<NamedGroup>
{
    public static readonly ReportPurpose<NamedGroup> Purpose = new("group", TeamsJson.Default.NamedGroup) { ReadsOlder = NamedGroup.ReadOlder };

    public static Outbound Check(ChannelId channel, AnswerTo path, string group) => Purpose.Send(
        path.Installation, $"group/{group}/{path.Request}", new Parcel.GroupReading(group), new(channel, group, path.User));

    public async Task HandleAsync(Report report, NamedGroup note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (report is not Report.Refused { Reason: not ("too_old" or "unknown_outcome") } refused)
        {
            return;
        }

        var settings = await SettingsStore.OfAsync(context.Session, new(refused.Installation, note.Channel));
        if (settings.UserGroup != note.Group)
        {
            return;
        }

        var without = settings with { UserGroup = null };
        await SettingsStore.SetAsync(context.Session, new(refused.Installation, note.Channel), without);
        foreach (var act in SettingsRule.Changes(settings, without, note.By, context.Now))
        {
            await AdminActStore.AddAsync(context.Session, new(refused.Installation, note.Channel), act);
        }

        var path = new AnswerTo(refused.Installation, note.Channel, note.By, $"no-{refused.Key}");
        await context.EnqueueAsync(path.With(SettingsMessage.NoGroup(note.Channel, note.Group, refused.Reason)));
    }
}
