using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Settings;

namespace FocusBot.Summaries;

/// <summary>Says the summary of the last seven days to whoever asks for it, to them alone.</summary>
internal sealed class SummaryCommandHandler(SummaryQuery desk) : IHandle<ConversationEvent.CommandGiven>, IHandle<Report.GroupRead>, IHandle<Report.Refused>
{
    public const string Verb = "summary";

    private const string GroupPurpose = "summary-asked-group";

    private static readonly TimeSpan GroupStaysTrue = TimeSpan.FromDays(8), StaysInteresting = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(ConversationEvent.CommandGiven happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (CommandWords.Of(happened.Words).Verb is not Verb)
        {
            return;
        }

        var path = new AnswerTo(happened.Installation, happened.Channel, happened.User, happened.Invocation, Address: happened.Reply);
        var channel = await ChannelStore.FindAsync(context.Session, path.Installation, path.Channel);
        if (channel is null or { State: ChannelState.Removed } || RequestRule.Refuse(channel) is not null)
        {
            await context.EnqueueAsync(path.With(RequestRule.Refuse(channel) ?? SettingsMessage.NotHere(path.Channel)));
            return;
        }

        var settings = await SettingsStore.OfAsync(context.Session, path.Installation, path.Channel);
        if (settings.UserGroup is { } group
            && (await TeamStore.OfGroupAsync(context.Session, path.Installation, path.Channel, group, context.Now - GroupStaysTrue)).Count == 0)
        {
            await context.EnqueueAsync(AskFor(group, path));
            return;
        }

        await SayAsync(path, settings, context);
    }

    public async Task HandleAsync(Report.GroupRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (PathOf(happened) is { } path
            && await SettingsStore.OfAsync(context.Session, path.Installation, path.Channel) is { UserGroup: { } group } settings)
        {
            await TeamStore.PutGroupAsync(context.Session, path.Installation, path.Channel, group, happened.Members, context.Now);
            await SayAsync(path, settings, context);
        }
    }

    public Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken) =>
        PathOf(happened) is { } path ? context.EnqueueAsync(path.With(SummaryMessage.NoGroup(path.Channel))) : Task.CompletedTask;

    private async Task SayAsync(AnswerTo path, ChannelSettings settings, HandlerContext context)
    {
        var week = await desk.LookAsync(context.Session, path.Installation, path.Channel, path.User, settings, context.Now);
        await context.EnqueueAsync(path.With(week.IsEmpty ? SummaryMessage.Nothing(path.Channel) : SummaryMessage.OnRequest(week)));
    }

    private static Outbound AskFor(string group, AnswerTo path) =>
        new(path.Installation, $"{GroupPurpose}/{path.Request}", GroupPurpose, new Parcel.GroupReading(group))
        {
            Note = JsonSerializer.Serialize(path, TeamsJson.Default.AnswerTo),
            LongestWait = StaysInteresting,
            WantsReport = true,
        };

    private static AnswerTo? PathOf(Report report) => ReaderPath.PathOf(report, GroupPurpose);
}
