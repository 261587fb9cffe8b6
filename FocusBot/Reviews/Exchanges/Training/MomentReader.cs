using FocusBot.Levels.Linear;
using FocusBot.Levels.Text;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Training;

/// <summary>Goes through a labelled thread message by message, and notes each two people who are not passed over for a plain reason.</summary>
internal static class MomentReader
{
    /// <param name="levels">Must not have been trained on the thread.</param>
    /// <param name="byLabels">Takes the levels from the labels, for measuring what reading them costs.</param>
    public static IEnumerable<TrainingMoment> Read(LabelledThread thread, LevelClassifier levels, bool byLabels = false)
    {
        var reading = new ThreadAnalysis(MismatchModel.Blank);
        HashSet<string>[] phrases = [.. thread.Messages.Select(message => PhrasesOf(message.Text))];
        for (var i = 0; i < thread.Messages.Count; i++)
        {
            _ = byLabels ? reading.Take(thread.Messages[i], LevelReading.Of(thread.Levels[i], 1, [])) : reading.Take(thread.Messages[i], levels);
            foreach (var exchange in reading.Exchanges().Where(exchange => ExchangeRule.PlainSilence(exchange) is null))
            {
                var pair = thread.PairOf(exchange.First, exchange.Second);
                var isRight = pair?.LevelOf(exchange.First) == exchange.OfFirst.Level && pair?.LevelOf(exchange.Second) == exchange.OfSecond.Level;
                var features = new ExchangeFeatures(exchange);
                yield return new(
                    thread, i + 1, exchange.First, exchange.Second, pair, isRight, features.Values, Shares(exchange, features, phrases));
            }
        }
    }

    private static Dictionary<string, double> Shares(Exchange exchange, ExchangeFeatures features, HashSet<string>[] phrases)
    {
        Dictionary<string, double> shares = new(StringComparer.Ordinal);
        for (var turn = 1; turn < exchange.Turns.Count; turn++)
        {
            foreach (var phrase in phrases[exchange.Turns[turn].Message.Place])
            {
                shares[phrase] = shares.GetValueOrDefault(phrase) + features.PhrasingShares[turn];
            }
        }

        return shares;
    }

    private static HashSet<string> PhrasesOf(string text)
    {
        var plain = new PlainText();
        SlackText.Read(text, plain);
        var noting = new Noting(new(StringComparer.Ordinal));
        Phrasing.Visit(plain, ref noting);
        return noting.Phrases;
    }

    private readonly struct Noting(HashSet<string> phrases) : IPhraseSink
    {
        public HashSet<string> Phrases => phrases;

        public void Phrase(ReadOnlySpan<char> phrase) => phrases.Add(phrase.ToString());
    }
}
