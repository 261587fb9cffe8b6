using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Teams.Settings;

/// <summary>Looks at each person who was named a facilitator, and takes bots, guests and people from outside off the list again.</summary>
internal sealed class NamingHandler : IHandleReport<NamedPerson>
{
    public static readonly ReportPurpose<NamedPerson> Purpose = new("facilitator", TeamsJson.Default.NamedPerson) { ReadsOlder = NamedPerson.ReadOlder };

    public static Outbound Check(ChannelId channel, AnswerTo path, UserId person) => Purpose.Send(
        path.Installation, $"person/{Purpose}/{person}/{path.Request}", new Parcel.PersonReading(person), new(channel, person, path.User));

    public Task HandleAsync(Report report, NamedPerson note, HandlerContext context, CancellationToken cancellationToken) => report switch
    {
        Report.PersonRead(_, _, _, _, var person) when FacilitatorRule.RefuseToName(person) is { } why => TakeOffAsync(report, note, why, context),
        Report.Refused { Reason: "user_not_found" or "user_not_visible" } => TakeOffAsync(report, note, "isn’t known in this workspace", context),
        _ => Task.CompletedTask,
    };

    private static async Task TakeOffAsync(Report report, NamedPerson named, string why, HandlerContext context)
    {
        if (await FacilitatorStore.RemoveAsync(context.Session, new(report.Installation, named.Channel), named.Person))
        {
            await AdminActStore.AddAsync(context.Session, new(report.Installation, named.Channel), SettingsRule.Removed(named.Person, named.By, context.Now));
            await context.EnqueueAsync(new AnswerTo(report.Installation, named.Channel, named.By, $"not-{report.Key}").With(SettingsMessage.NotNamed(named.Person, why)));
        }
    }
}
