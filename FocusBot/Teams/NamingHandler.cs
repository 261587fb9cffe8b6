using FocusBot.Conversations;
using FocusBot.Delivery;

namespace FocusBot.Teams;

/// <summary>Looks at each person who was named a facilitator, and takes bots, guests and people from outside off the list again.</summary>
internal sealed class NamingHandler : IHandle<Report.PersonRead>, IHandle<Report.Refused>
{
    private const string Purpose = "facilitator";

    public static Outbound Check(AnswerPath path, UserId person) =>
        new(path.Installation, $"person/{Purpose}/{person}/{path.Request}", Purpose, new Parcel.PersonReading(person))
        {
            Note = $"{path.Channel}/{person}/{path.User}",
            WantsReport = true,
        };

    public Task HandleAsync(Report.PersonRead happened, Turn turn, CancellationToken cancellationToken) =>
        happened.Purpose is Purpose && FacilitatorRule.RefuseToName(happened.Person) is { } why ? TakeOffAsync(happened, why, turn) : Task.CompletedTask;

    public Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken) =>
        happened is { Purpose: Purpose, Reason: "user_not_found" or "user_not_visible" } ? TakeOffAsync(happened, "is not known in this workspace", turn) : Task.CompletedTask;

    private static async Task TakeOffAsync(Report happened, string why, Turn turn)
    {
        if (happened.Note.Split('/') is not [var channelId, var named, var by])
        {
            return;
        }

        var (channel, person, namer) = (new ChannelId(channelId), new UserId(named), new UserId(by));
        if (await FacilitatorStore.RemoveAsync(turn.Session, happened.Installation, channel, person))
        {
            await AdminActStore.AddAsync(turn.Session, happened.Installation, channel, SettingsRule.Removed(person, namer, turn.Now));
            await turn.EnqueueAsync(new AnswerPath(happened.Installation, channel, namer, $"not-{happened.Key}").With(SettingsMessage.NotNamed(person, why)));
        }
    }
}
