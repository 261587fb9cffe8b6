using FocusBot.Levels.Corpus;
using FocusBot.Levels.Text;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Tests.Levels;

/// <summary>Fragments of three to twelve words, as people write them at work: what is not English is not read, and what is English is not lost.</summary>
public sealed class LanguageRuleTests
{
    private const double Most = 0.02;

    [Fact]
    public void Of_fragments_in_other_languages_at_most_one_in_fifty_is_read()
    {
        var fragments = File.ReadLines(Path.Combine(Checkout.Root, "FocusBot.Tests", "Levels", "Text", "other-languages.tsv"))
            .Select(line => line.Split('\t')).Select(cells => (Language: cells[0], Text: cells[1])).ToList();

        var read = fragments.Where(fragment => ReadableRule.Unread(fragment.Text) is not UnreadReason.OtherLanguage).ToList();

        Assert.True(fragments.Select(fragment => fragment.Language).Distinct().Count() >= 20);
        Assert.True(read.Count <= Most * fragments.Count, $"{read.Count} of {fragments.Count}: {string.Join(" | ", read)}");
    }

    /// <summary>From the files whose words are in no list of the rule.</summary>
    [Fact]
    public void Of_English_fragments_at_most_one_in_fifty_is_lost()
    {
        string[] fragments =
        [
            .. from message in LabelledCorpus.Read(Path.Combine(Checkout.Root, "FocusBot", "Levels", "Corpus"))
               where message.File is "messages-4.jsonl" or "messages-6.jsonl"
               from sentence in message.Text.Split(['.', '!', '?', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
               where sentence.Split(' ').Length is >= 3 and <= 12
               select sentence,
        ];

        var lost = fragments.Where(fragment => ReadableRule.Unread(fragment) is UnreadReason.OtherLanguage).ToList();

        Assert.True(fragments.Length > 1_000);
        Assert.True(lost.Count <= Most * fragments.Length, $"{lost.Count} of {fragments.Length}: {string.Join(" | ", lost.Take(40))}");
    }

    [Theory]
    [InlineData("Release Freitag klappt nicht, Tests rot.")]
    [InlineData("El cliente no lo necesita, pero dirección quiere verlo el lunes.")]
    [InlineData("yaar yeh deadline possible nahi hai")]
    public void What_used_to_be_read_is_not_any_more(string text) => Assert.Equal(UnreadReason.OtherLanguage, ReadableRule.Unread(text));

    [Theory]
    [InlineData("kubectl rollout restart nginx")]
    [InlineData("LGTM, ship it")]
    [InlineData("Naïve café owners won't read that")]
    [InlineData("José and Zoë own the migration")]
    [InlineData("p95 is 7 h on eu-west-1")]
    [InlineData("Grüße to the Berlin team, the release is out")]
    public void English_with_names_and_jargon_is_read(string text) => Assert.NotEqual(UnreadReason.OtherLanguage, ReadableRule.Unread(text));
}
