using FocusBot.Conversations;
using FocusBot.Levels;

namespace FocusBot.Reviews.Exchanges;

/// <summary>What is kept of a message while its thread is read: enough for every sign, and no text.</summary>
/// <param name="Place">How many messages of the thread came before it.</param>
/// <param name="Levels">The probabilities of the four levels, in the order of <see cref="Level"/>; all 0 when it could not be read.</param>
/// <param name="Mentions">Whom it names by a mention.</param>
/// <param name="Phrasing">What its turns of phrase say for being stuck; see <see cref="PhraseTable"/>.</param>
/// <param name="Content">What it is about; see <see cref="Exchanges.Content"/>.</param>
internal sealed record MessageFacts(
    int Place, MessageReading Reading, LevelShares Levels, IReadOnlyList<UserId> Mentions, int[] Content, Wording Wording, double Phrasing)
{
    public UserId Author => Reading.Author;

    public MessageTs Ts => Reading.Ts;

    /// <summary>The probability that it argues from any level at all.</summary>
    public double Argues => Levels.Argues;

    public bool Has(Wording wording) => (Wording & wording) != 0;
}
