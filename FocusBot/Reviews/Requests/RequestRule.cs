using FocusBot.Conversations;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Requests;

/// <summary>Whether a request about a thread can be met, and in which words not.</summary>
internal static class RequestRule
{
    /// <returns>What to say, or <see langword="null"/> when nothing known speaks against it.</returns>
    public static Card? Refuse(Channel? channel, ReviewThread? thread) =>
        Refuse(channel) ?? (thread is { IsClosed: true } ? RefusalMessage.ClosedThread : null);

    /// <param name="channel">Absent: nothing is known of it yet, which speaks against nothing.</param>
    public static Card? Refuse(Channel? channel) => channel switch
    {
        { IsShared: true, IsOff: true } => RefusalMessage.SharedChannel,
        { State: ChannelState.Archived } => RefusalMessage.ArchivedChannel,
        { IsOff: true } => RefusalMessage.SwitchedOff,
        { State: ChannelState.Removed } => RefusalMessage.NotAMember(channel.Id),
        _ => null,
    };

    /// <summary>What speaks against it may be on its way still: a message that Slack is about to deliver again counts as written.</summary>
    public static bool MayKnowTooLittle(ThreadRequest request, ReviewThread thread) =>
        RefuseOnceKnown(request, thread) is not null || (request is ThreadRequest.Need && !thread.HasParticipant(request.Path.User));

    /// <param name="thread">With every participant known.</param>
    public static Card? RefuseOnceKnown(ThreadRequest request, ReviewThread thread) => request switch
    {
        _ when thread.Participants.Count == 0 => RefusalMessage.NobodyHere,
        ThreadRequest.Ask when thread.Participants.Count == 1 => RefusalMessage.NobodyToCompareWith,
        { IsForParticipants: true } when !thread.HasParticipant(request.Path.User) => RefusalMessage.NotInTheThread,
        _ => null,
    };
}
