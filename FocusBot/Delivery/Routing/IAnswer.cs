using FocusBot.Delivery.Inbox;

namespace FocusBot.Delivery.Routing;

/// <summary>Owns a word and answers it now or not at all: what the person sent is never stored.</summary>
/// <remarks>The person's client gives it three seconds in all, so it reads the local store and nothing else, and changes nothing.</remarks>
internal interface IAnswerNow<in T>
{
    Task<Answer> AnswerAsync(T happened, CancellationToken cancellationToken);
}

/// <summary>Owns a word: answers it while the person waits, if it likes to, and handles whatever was kept.</summary>
/// <remarks>What was to be answered at once may have been kept all the same, because the store was slow: handling it answers it then.</remarks>
internal interface IAnswer<in T> : IAnswerNow<T>, IHandle<T>
{
    Task<Answer> IAnswerNow<T>.AnswerAsync(T happened, CancellationToken cancellationToken) => Task.FromResult<Answer>(new Answer.Keep());
}
