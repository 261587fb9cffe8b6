using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Reviews;
using FocusBot.Teams;

namespace FocusBot.Summaries;

/// <summary>Says the summary of the last seven days to whoever asks for it, to them alone.</summary>
internal sealed class SummaryCommandHandler(SummaryDesk desk) : IHandle<ConversationEvent.CommandGiven>, IHandle<Report.GroupRead>, IHandle<Report.Refused>
{
    public const string Verb = "summary";

    private const string GroupPurpose = "summary-asked-group";

    private static readonly TimeSpan GroupStaysTrue = TimeSpan.FromDays(8), StaysInteresting = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(ConversationEvent.CommandGiven happened, Turn turn, CancellationToken cancellationToken)
    {
        if (CommandWords.Of(happened.Words).Verb is not Verb)
        {
            return;
        }

        var path = new AnswerPath(happened.Installation, happened.Channel, happened.User, happened.Invocation, Address: happened.Reply);
        var channel = await ChannelStore.FindAsync(turn.Session, path.Installation, path.Channel);
        if (channel is null or { State: ChannelState.Removed } || RequestRule.Refuse(channel) is not null)
        {
            await turn.EnqueueAsync(path.With(RequestRule.Refuse(channel) ?? SettingsMessage.NotHere(path.Channel)));
            return;
        }

        var settings = await SettingsStore.OfAsync(turn.Session, path.Installation, path.Channel);
        if (settings.UserGroup is { } group
            && (await TeamStore.OfGroupAsync(turn.Session, path.Installation, path.Channel, group, turn.Now - GroupStaysTrue)).Count == 0)
        {
            await turn.EnqueueAsync(AskFor(group, path));
            return;
        }

        await SayAsync(path, settings, turn);
    }

    public async Task HandleAsync(Report.GroupRead happened, Turn turn, CancellationToken cancellationToken)
    {
        if (PathOf(happened) is { } path
            && await SettingsStore.OfAsync(turn.Session, path.Installation, path.Channel) is { UserGroup: { } group } settings)
        {
            await TeamStore.PutGroupAsync(turn.Session, path.Installation, path.Channel, group, happened.Members, turn.Now);
            await SayAsync(path, settings, turn);
        }
    }

    public Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken) =>
        PathOf(happened) is { } path ? turn.EnqueueAsync(path.With(SummaryMessage.NoGroup(path.Channel))) : Task.CompletedTask;

    private async Task SayAsync(AnswerPath path, ChannelSettings settings, Turn turn)
    {
        var week = await desk.LookAsync(turn.Session, path.Installation, path.Channel, path.User, settings, turn.Now);
        await turn.EnqueueAsync(path.With(week.IsEmpty ? SummaryMessage.Nothing(path.Channel) : SummaryMessage.OnRequest(week)));
    }

    private static Outbound AskFor(string group, AnswerPath path) =>
        new(path.Installation, $"{GroupPurpose}/{path.Request}", GroupPurpose, new Parcel.GroupReading(group))
        {
            Note = JsonSerializer.Serialize(path, TeamsJson.Default.AnswerPath),
            LongestWait = StaysInteresting,
            WantsReport = true,
        };

    private static AnswerPath? PathOf(Report report) => ReaderPath.PathOf(report, GroupPurpose);
}
