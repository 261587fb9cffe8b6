using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Buttons;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Readings;
using FocusBot.Storage;

namespace FocusBot.Nudges.Why;

/// <summary>Explains a nudge that came from what two people wrote, from their words as they are now, because none were kept.</summary>
internal sealed class WhyReadHandler(ThreadWords words) : IHandleReport<WhyAsked>, IPrepareReport<Report.ThreadRead, WhyAsked, CheckedThread>
{
    public static readonly ReportPurpose<WhyAsked> Purpose = new("why", WhyJson.Default.WhyAsked);

    private static readonly TimeSpan StaysAtMost = TimeSpan.FromMinutes(2);

    private static readonly IReadOnlySet<Sign> AllCount = new HashSet<Sign>();

    public async Task<CheckedThread?> PrepareAsync(Report.ThreadRead report, WhyAsked note, CancellationToken cancellationToken) =>
        note.Path is { Root: { } root } path
            ? await words.ReadAsync(
                new(report.Installation, path.Channel, root),
                report.Messages,
                async (session, _) => await FindAsync(session, report, note) is { } nudge
                    && await InterventionStore.FindAsync(session, nudge.Thread, nudge.Pair) is not null ? AllCount : null,
                cancellationToken)
            : null;

    public async Task HandleAsync(Report report, WhyAsked note, HandlerContext context, CancellationToken cancellationToken)
    {
        var card = report is Report.ThreadRead read && context.Prepared<CheckedThread>() is { } view ? await ExplainAsync(read, note, view, context) : WhyMessage.NotReadable;

        // It quotes what people wrote, so it doesn't wait long for its delivery.
        await context.EnqueueAsync(note.Path.With(card) with { LongestWait = StaysAtMost });
    }

    private static async Task<Card> ExplainAsync(Report.ThreadRead report, WhyAsked note, CheckedThread view, HandlerContext context) =>
        await FindAsync(context.Session, report, note) is { } nudge
        && await InterventionStore.FindAsync(context.Session, nudge.Thread, nudge.Pair) is { } moment
            ? WhyMessage.For(new(nudge, moment, view, WordsIn(report, view), note.Path.User, note.Workspace))
            : NudgeAnswerMessage.Gone;

    /// <summary>It may have been taken back while the thread was read.</summary>
    private static async Task<Nudge?> FindAsync(DbSession session, Report report, WhyAsked note) =>
        await NudgeInReach.FindAsync(session, report.Installation, note.Path.Channel, note.Path.User, note.Nudge)
            is { State: not (NudgeState.TakenBack or NudgeState.Removed) } nudge ? nudge : null;

    /// <summary>Of the messages that were read: nobody's who asked to be left out.</summary>
    private static Dictionary<MessageTs, string> WordsIn(Report.ThreadRead report, CheckedThread view)
    {
        var read = view.Messages.Select(message => message.Ts).ToHashSet();
        return report.Messages.Where(message => read.Contains(message.Ts) && message.Words is not null)
            .DistinctBy(message => message.Ts).ToDictionary(message => message.Ts, message => message.Words?.Marked ?? "");
    }
}

/// <summary>Who wants to know it, and of which nudge.</summary>
/// <param name="Nudge">The value of the nudge's buttons.</param>
internal sealed record WhyAsked(string Nudge, AnswerTo Path, string? Workspace);

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(WhyAsked))]
internal sealed partial class WhyJson : JsonSerializerContext;
