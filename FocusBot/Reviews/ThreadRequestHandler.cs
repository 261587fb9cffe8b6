using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Teams;

namespace FocusBot.Reviews;

/// <summary>Checks whether a request can be met, reads the thread first when FocusBot does not know all of it, and passes it on.</summary>
internal sealed class ThreadRequestHandler : IHandle<ThreadRequested>, IHandle<Report.ThreadRead>, IHandle<Report.Refused>
{
    private const string CatchUp = "catch-up";

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(ThreadRequested happened, Turn turn, CancellationToken cancellationToken)
    {
        var request = happened.Request;
        var (installation, channel, _) = request.Thread;
        var thread = await ReviewStore.FindAsync(turn.Session, request.Thread);
        if (RequestRule.Refuse(await ChannelStore.FindAsync(turn.Session, installation, channel), thread) is { } refusal)
        {
            await turn.EnqueueAsync(request.Path.With(refusal));
        }
        else if (thread is { IsComplete: true })
        {
            await PassOnAsync(request, thread, turn, cancellationToken);
        }
        else
        {
            await turn.EnqueueAsync(ReadingFor(request));
        }
    }

    public async Task HandleAsync(Report.ThreadRead happened, Turn turn, CancellationToken cancellationToken)
    {
        if (RequestOf(happened) is not { } request)
        {
            return;
        }

        foreach (var message in happened.Messages)
        {
            await ReviewStore.AddMessageAsync(turn.Session, request.Thread, message.Ts, message.Author);
        }

        // The reading shows that FocusBot is in the channel, whatever was known of it.
        await ChannelStore.SawAsync(turn.Session, request.Thread.Installation, request.Thread.Channel, isShared: false);
        await ReviewStore.CompleteAsync(turn.Session, request.Thread);
        await PassOnAsync(request, await ReviewStore.FindAsync(turn.Session, request.Thread), turn, cancellationToken);
    }

    public async Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken)
    {
        if (RequestOf(happened) is { } request)
        {
            await turn.EnqueueAsync(request.Path.With(RefusalMessage.ThreadNotReadable(request.Thread.Channel, happened.Reason)));
        }
    }

    private static async Task PassOnAsync(ThreadRequest request, ReviewThread? thread, Turn turn, CancellationToken cancellationToken)
    {
        if (thread is not null && RequestRule.RefuseOnceKnown(request, thread) is { } refusal)
        {
            await turn.EnqueueAsync(request.Path.With(refusal));
            return;
        }

        await turn.PublishAsync(request, cancellationToken);
    }

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
