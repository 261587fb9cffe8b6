using System.Text.Json;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Requests;

/// <summary>Checks whether a request can be met, reads the thread first when FocusBot does not know all of it, and passes it on.</summary>
internal sealed class ThreadRequestHandler : IHandle<ThreadRequested>, IHandle<Report.ThreadRead>, IHandle<Report.Refused>
{
    private const string CatchUp = "catch-up";

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WorthSaying = TimeSpan.FromSeconds(40);

    public async Task HandleAsync(ThreadRequested happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var request = happened.Request;
        var (channel, thread) = await FindAsync(request, context);
        if (RequestRule.Refuse(channel, thread) is null && (thread is not { IsComplete: true } || RequestRule.RefuseOnceKnown(request, thread) is not null))
        {
            // What speaks against it may be on its way still: a message that Slack is about to deliver again counts as written.
            await context.EnqueueAsync(ReadingFor(request));
        }
        else
        {
            await PassOnAsync(request, context, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.ThreadRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (RequestOf(happened) is not { } request)
        {
            return;
        }

        foreach (var message in happened.Messages)
        {
            await ReviewStore.AddMessageAsync(context.Session, request.Thread, message.Ts, message.Author);
        }

        if (happened.GoesOnFor is { } longer)
        {
            await AskForPatienceAsync(request, longer, context);
            return;
        }

        // The reading shows that FocusBot is in the channel; it does not show with whom.
        await ChannelStore.SawAsync(context.Session, request.Thread.Installation, request.Thread.Channel, isShared: null);
        await ReviewStore.CompleteAsync(context.Session, request.Thread);
        await PassOnAsync(request, context, cancellationToken);
    }

    public async Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (RequestOf(happened) is { } request)
        {
            await context.EnqueueAsync(request.Path.With(RefusalMessage.ThreadNotReadable(request.Thread.Channel, happened.Reason)));
        }
    }

    /// <summary>Whoever waits is told once, when it is worth saying.</summary>
    private static Task AskForPatienceAsync(ThreadRequest request, TimeSpan longer, HandlerContext context) => longer < WorthSaying
        ? Task.CompletedTask
        : context.EnqueueAsync((request.Path with { Request = $"patience/{request.Path.Request}" }).With(RefusalMessage.ReadsOn(longer)));

    /// <summary>What was known before a reading may have changed while it went on.</summary>
    private static async Task PassOnAsync(ThreadRequest request, HandlerContext context, CancellationToken cancellationToken)
    {
        var (channel, thread) = await FindAsync(request, context);
        var refusal = RequestRule.Refuse(channel, thread) ?? (thread is null ? null : RequestRule.RefuseOnceKnown(request, thread));
        await (refusal is null ? context.PublishAsync(request, cancellationToken) : context.EnqueueAsync(request.Path.With(refusal)));
    }

    private static async Task<(Channel? Channel, ReviewThread? Thread)> FindAsync(ThreadRequest request, HandlerContext context) => (
        await ChannelStore.FindAsync(context.Session, request.Thread.Installation, request.Thread.Channel),
        await ReviewStore.FindAsync(context.Session, request.Thread));

    private static Outbound ReadingFor(ThreadRequest request) =>
        new(request.Thread.Installation, $"{CatchUp}/{request.Path.Request}", CatchUp, new Parcel.ThreadReading(request.Thread.Channel, request.Thread.Root))
        {
            Note = JsonSerializer.Serialize(request, ReviewJson.Default.ThreadRequest),
            LongestWait = StaysInteresting,
            WantsReport = true,
        };

    private static ThreadRequest? RequestOf(Report report) =>
        report.Purpose is CatchUp ? JsonSerializer.Deserialize(report.Note, ReviewJson.Default.ThreadRequest) : null;
}
