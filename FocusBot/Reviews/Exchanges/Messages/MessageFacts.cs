using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Messages;

/// <summary>What is kept of a message while its thread is read: enough for every sign, and no text.</summary>
/// <param name="Place">How many messages of the thread came before it.</param>
/// <param name="Levels">The probabilities of the four levels, in the order of <see cref="Level"/>; all 0 when it could not be read.</param>
/// <param name="Mentions">Whom it names by a mention.</param>
/// <param name="Phrasing">What its turns of phrase say for being stuck; see <see cref="PhraseTable"/>.</param>
/// <param name="Tone">How it goes about it.</param>
/// <param name="Content">What it is about; see <see cref="Exchanges.Content"/>.</param>
internal sealed record MessageFacts(
    int Place, MessageReading Reading, LevelShares Levels, IReadOnlyList<UserId> Mentions, int[] Content, Wording Wording, double Phrasing, Tone Tone)
{
    /// <summary>Somebody repeats themselves within so many of their own messages, or it is another topic.</summary>
    private const int FarthestEcho = 6;

    /// <summary>How much it shares at most with one of its author's earlier messages: 0 to 1.</summary>
    public double Echo { get; private init; }

    /// <summary>The same, with one of their earlier questions.</summary>
    public double QuestionEcho { get; private init; }

    /// <summary>To whom it turns: the people it names before its first word.</summary>
    public IReadOnlyList<UserId> Addressed { get; init; } = [];

    public UserId Author => Reading.Author;

    public MessageTs Ts => Reading.Ts;

    /// <summary>The probability that it argues from any level at all.</summary>
    public double Argues => Levels.Argues;

    /// <summary>The same message, knowing what its author wrote before.</summary>
    /// <param name="view">The messages of the thread so far, oldest first.</param>
    public MessageFacts After(IReadOnlyList<MessageFacts> view)
    {
        var (echo, questionEcho, left) = (0.0, 0.0, FarthestEcho);
        for (var i = view.Count - 1; i >= 0 && left > 0; i--)
        {
            if (view[i].Author == Author)
            {
                left--;
                var shared = Phrases.Content.Shared(Content, view[i].Content);
                echo = Math.Max(echo, shared);
                questionEcho = view[i].Has(Wording.Question) ? Math.Max(questionEcho, shared) : questionEcho;
            }
        }

        return this with { Echo = echo, QuestionEcho = questionEcho };
    }

    public bool Has(Wording wording) => (Wording & wording) != 0;
}
