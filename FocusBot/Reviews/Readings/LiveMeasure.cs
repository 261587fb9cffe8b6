using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Inference;

namespace FocusBot.Reviews.Readings;

/// <summary>Tells how often readings of a channel were right, and stops inferring where they were too often wrong.</summary>
internal sealed class LiveMeasure : IMeasureReadings, IHandle<ReadingAnswered>
{
    public async Task<Proportion> OfAsync(DbSession session, ChannelKey channel) =>
        LiveMeasureRule.Of(await ReadingAnswerStore.LastAsync(session, channel, DateTimeOffset.UnixEpoch, LiveMeasureRule.Last));

    /// <summary>What was answered before a facilitator resumed reading counts no more: or the next answer would stop it again.</summary>
    public async Task HandleAsync(ReadingAnswered happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var since = await InferencePauseStore.EndOfLastAsync(context.Session, happened.Channel, PauseReason.OftenWrong) ?? DateTimeOffset.UnixEpoch;
        if (LiveMeasureRule.IsTooOftenWrong(LiveMeasureRule.Of(await ReadingAnswerStore.LastAsync(context.Session, happened.Channel, since, LiveMeasureRule.Last))))
        {
            await InferencePauses.BeginAsync(happened.Channel, PauseReason.OftenWrong, context);
        }
    }
}
