using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Requests;

/// <summary>Checks whether a request can be met, reads the thread first when FocusBot does not know all of it, and passes it on.</summary>
internal sealed class ThreadRequestHandler(IOptions<NewChannelOptions> options) : IHandle<ThreadRequested>, IHandleReport<ThreadRequest>
{
    public static readonly ReportPurpose<ThreadRequest> CatchUp = new("catch-up", ReviewJson.Default.ThreadRequest);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WorthSaying = TimeSpan.FromSeconds(40);

    public async Task HandleAsync(ThreadRequested happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var request = happened.Request;
        var (channel, thread) = await FindAsync(request, context);
        if (RequestRule.Refuse(channel, thread) is null && (thread is not { IsComplete: true } || RequestRule.MayKnowTooLittle(request, thread)))
        {
            await context.EnqueueAsync(ReadingFor(request, isUnshared: channel is { IsShared: false }));
        }
        else
        {
            await PassOnAsync(request, context, cancellationToken);
        }
    }

    public Task HandleAsync(Report report, ThreadRequest note, HandlerContext context, CancellationToken cancellationToken) => report switch
    {
        Report.ThreadRead read => LearnAsync(note, read, context, cancellationToken),
        Report.Refused(_, _, _, _, var reason) => context.EnqueueAsync(note.Path.With(RefusalMessage.ThreadNotReadable(note.Thread.Channel, reason))),
        _ => Task.CompletedTask,
    };

    private async Task LearnAsync(ThreadRequest request, Report.ThreadRead read, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var message in read.Messages)
        {
            await ReviewStore.AddMessageAsync(context.Session, request.Thread, message.Ts, message.Author);
        }

        if (read.GoesOnFor is { } longer)
        {
            await AskForPatienceAsync(request, longer, context);
            return;
        }

        // The reading shows that FocusBot is in the channel; it does not show with whom.
        await ChannelStore.SawAsync(context.Session, request.Thread.ChannelKey, isShared: null, options.Value.StartsIn);
        await ReviewStore.CompleteAsync(context.Session, request.Thread);
        await PassOnAsync(request, context, cancellationToken);
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
        await ChannelStore.FindAsync(context.Session, request.Thread.ChannelKey),
        await ReviewStore.FindAsync(context.Session, request.Thread));

    private static Outbound ReadingFor(ThreadRequest request, bool isUnshared) =>
        CatchUp.Send(
            request.Thread.Installation, $"{CatchUp}/{request.Path.Request}", new Parcel.ThreadReading(request.Thread.Channel, request.Thread.Root) { IsUnshared = isUnshared }, request) with
        {
            LongestWait = StaysInteresting,
        };
}
