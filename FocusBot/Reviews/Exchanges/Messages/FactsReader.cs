using FocusBot.Conversations;
using FocusBot.Levels.Text;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Messages;

/// <summary>Reads a message into the facts that are kept of it.</summary>
internal sealed class FactsReader(PhraseReader phrases)
{
    private const int FewestCapitals = 4;

    private readonly PlainText _plain = new();

    public MessageFacts Read(ThreadMessage message, int place, LevelReading level)
    {
        SlackText.Read(message.Text, _plain);
        var (mentioned, addressed) = Mentions(message.Text);
        return new(
            place, new(message.Ts, message.Author, level), LevelShares.Of(level.Probabilities),
            mentioned, Content.Of(_plain), PhraseRules.Find(_plain.Characters) | Punctuation(message.Text), phrases.Sum(_plain), ToneRule.Of(_plain))
        {
            Addressed = [.. mentioned.Take(addressed)],
        };
    }

    /// <returns>Everybody it names, and how many of them stand before its first word.</returns>
    private (List<UserId> Mentioned, int Addressed) Mentions(ReadOnlySpan<char> text)
    {
        List<UserId> mentioned = [];
        var addressed = -1;
        foreach (var token in _plain.Tokens)
        {
            if (_plain[token] is TokenClass.Mention)
            {
                // The name after the bar is Slack's own addition: <@U123|name>.
                var inside = text.Slice(token.SourceStart + 2, token.SourceLength - 3);
                var bar = inside.IndexOf('|');
                mentioned.Add(new((bar < 0 ? inside : inside[..bar]).ToString()));
            }
            else if (token.IsWord && addressed < 0)
            {
                addressed = mentioned.Count;
            }
        }

        return (mentioned, addressed < 0 ? mentioned.Count : addressed);
    }

    private Wording Punctuation(ReadOnlySpan<char> text)
    {
        var (found, capitals) = (Wording.None, false);
        foreach (var token in _plain.Tokens)
        {
            found |= _plain[token] switch
            {
                "?" => Wording.Question,
                "!" => Wording.Exclamation,
                _ => Wording.None,
            };
            capitals |= token.IsWord && token.SourceLength >= FewestCapitals && !text.Slice(token.SourceStart, token.SourceLength).ContainsAnyExceptInRange('A', 'Z');
        }

        return capitals ? found | Wording.Capitals : found;
    }
}
