using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Drafts;

/// <summary>Reads a draft for its author, in a form that nobody else sees. Nothing of it is stored.</summary>
internal sealed class DraftCommand(DraftReader reader) : IAnswerNow<CommandUse>
{
    public const string Word = "draft";

    public async Task<Answer> AnswerAsync(CommandUse happened, CancellationToken cancellationToken) => happened.Rest.Marked.Trim() is { Length: > 0 } draft
        ? new Answer.Open(DraftForm.For(await reader.ReadAsync(draft, cancellationToken), DraftTextRule.AsTyped(draft)))
        : new Answer.Open(DraftForm.Empty);
}
