using FocusBot.Conversations;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Drafts;

/// <summary>Reads what is in the form for whoever wrote it. Nothing of it is stored.</summary>
internal sealed class DraftFormSent(DraftReader reader) : IAnswerNow<ConversationEvent.FormSubmitted>
{
    public async Task<Answer> AnswerAsync(ConversationEvent.FormSubmitted happened, CancellationToken cancellationToken) =>
        happened.Values.One(DraftForm.Draft)?.Trim() is { Length: > 0 } draft
            ? new Answer.Open(DraftForm.For(await reader.ReadAsync(draft, cancellationToken), draft))
            : new Answer.Complain(new Dictionary<string, string> { [DraftForm.Draft] = "Write or paste a draft first." });
}
