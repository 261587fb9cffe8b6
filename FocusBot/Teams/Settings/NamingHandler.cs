using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Teams.Settings;

/// <summary>Looks at each person who was named a facilitator, and takes bots, guests and people from outside off the list again.</summary>
internal sealed class NamingHandler : IHandle<Report.PersonRead>, IHandle<Report.Refused>
{
    private const string Purpose = "facilitator";

    public static Outbound Check(AnswerTo path, UserId person) =>
        new(path.Installation, $"person/{Purpose}/{person}/{path.Request}", Purpose, new Parcel.PersonReading(person))
        {
            Note = $"{path.Channel}/{person}/{path.User}",
            WantsReport = true,
        };

    public Task HandleAsync(Report.PersonRead happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened.Purpose is Purpose && FacilitatorRule.RefuseToName(happened.Person) is { } why ? TakeOffAsync(happened, why, context) : Task.CompletedTask;

    public Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened is { Purpose: Purpose, Reason: "user_not_found" or "user_not_visible" } ? TakeOffAsync(happened, "is not known in this workspace", context) : Task.CompletedTask;

    private static async Task TakeOffAsync(Report happened, string why, HandlerContext context)
    {
        if (happened.Note.Split('/') is not [var channelId, var named, var by])
        {
            return;
        }

        var (channel, person, namer) = (new ChannelId(channelId), new UserId(named), new UserId(by));
        if (await FacilitatorStore.RemoveAsync(context.Session, happened.Installation, channel, person))
        {
            await AdminActStore.AddAsync(context.Session, happened.Installation, channel, SettingsRule.Removed(person, namer, context.Now));
            await context.EnqueueAsync(new AnswerTo(happened.Installation, channel, namer, $"not-{happened.Key}").With(SettingsMessage.NotNamed(person, why)));
        }
    }
}
