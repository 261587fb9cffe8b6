using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Readings;

namespace FocusBot.Nudges.Why;

/// <summary>Answers <em>Why this?</em> under a nudge that was read from what two people write: it reads the words again, because it has kept none.</summary>
internal sealed class WhyHandler(ThreadWords words) :
    IHandle<ConversationEvent.ButtonPressed>,
    IPrepare<Report.ThreadRead, CheckedThread>,
    IHandle<Report.ThreadRead>,
    IHandle<Report.Refused>
{
    private const string Purpose = "why";

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);
    private static readonly IReadOnlySet<Sign> AllCount = new HashSet<Sign>();

    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Action is not NudgeButtons.WhyAction
            || NudgeButtons.Read(happened) is not { } reference
            || await FindAsync(reference, context) is not { IsWritten: true } nudge)
        {
            return;
        }

        var path = new AnswerTo(
            happened.Installation, reference.Thread.Channel, happened.User, $"press/{happened.User}/{happened.PressedAt}/{happened.Action}", reference.Thread.Root, happened.Reply);
        await context.EnqueueAsync(new(
            happened.Installation, $"{Purpose}/{path.Request}", Purpose, await ThreadWords.WantedAsync(nudge.Thread, context.Session))
        {
            Note = JsonSerializer.Serialize(new WhyAsked(NudgeButtons.ValueOf(nudge), path, happened.Workspace), WhyJson.Default.WhyAsked),
            LongestWait = StaysInteresting,
            WantsReport = true,
        });
    }

    public async Task<CheckedThread?> PrepareAsync(Report.ThreadRead happening, CancellationToken cancellationToken) =>
        AskedIn(happening) is { } asked && NudgeButtons.Read(happening.Installation, asked.Nudge) is { } reference
            ? await words.ReadAsync(
                reference.Thread,
                happening.Messages,
                async (session, _) => await InterventionStore.FindAsync(session, reference.Thread, reference.Pair) is null ? null : AllCount,
                cancellationToken)
            : null;

    public async Task HandleAsync(Report.ThreadRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (AskedIn(happened) is { } asked
            && NudgeButtons.Read(happened.Installation, asked.Nudge) is { } reference
            && await FindAsync(reference, context) is { } nudge
            && await InterventionStore.FindAsync(context.Session, reference.Thread, reference.Pair) is { } moment)
        {
            var card = context.Prepared<CheckedThread>() is { } view ? WhyMessage.For(nudge, moment, view, asked.Workspace) : WhyMessage.NotReadable;
            await context.EnqueueAsync(asked.Path.With(card));
        }
    }

    public async Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (AskedIn(happened) is { } asked)
        {
            await context.EnqueueAsync(asked.Path.With(WhyMessage.NotReadable));
        }
    }

    private static WhyAsked? AskedIn(Report report) =>
        report.Purpose is Purpose ? JsonSerializer.Deserialize(report.Note, WhyJson.Default.WhyAsked) : null;

    private static async Task<Nudge?> FindAsync(NudgeReference reference, HandlerContext context) =>
        (await NudgeStore.OfThreadAsync(context.Session, reference.Thread)).FirstOrDefault(nudge => nudge.Pair == reference.Pair);
}

/// <summary>Who wants to know it, and of which nudge.</summary>
/// <param name="Nudge">The value of the nudge's buttons.</param>
internal sealed record WhyAsked(string Nudge, AnswerTo Path, string? Workspace);

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(WhyAsked))]
internal sealed partial class WhyJson : JsonSerializerContext;
