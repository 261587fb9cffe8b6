using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Reviews.Contracts;

namespace FocusBot.Reviews.Asking;

/// <summary>Puts the question to one of the two.</summary>
internal static class PairQuestionPost
{
    public static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    /// <param name="dueAt">Absent: at once. Otherwise it was put off until then, and can't be put off again.</param>
    public static async Task<Outbound> ToAsync(PairQuestion question, UserId person, DateTimeOffset? dueAt, HandlerContext context)
    {
        var needed = await ContractStore.StandingAsync(context.Session, question.Thread);
        return new(
            question.Thread.Installation, dueAt is null ? $"ask/{question.Thread.Channel}/{question.Thread.Root}/{person}" : LaterKey(question, person), "ask",
            new Parcel.PrivateNote(question.Thread.Channel, person, question.Thread.Root, PairQuestionMessage.Ask(question, mayBePutOff: dueAt is null, needed)))
        {
            DueAt = dueAt,
            LongestWait = StaysInteresting,
        };
    }

    public static string LaterKey(PairQuestion question, UserId person) => $"{question.Key}/later/{person}";
}
