using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Drafts;

namespace FocusBot.Tests.Reviews;

public sealed class DraftRuleTests
{
    [Theory]
    [InlineData(Level.Execution, 0.9, true)]
    [InlineData(Level.Optics, 0.5, true)]
    [InlineData(Level.Impact, 0.49, false)]
    [InlineData(Level.None, 0.9, false)]
    public void A_level_is_spoken_of_from_even_odds_on(object level, double confidence, bool isSpokenOf) =>
        Assert.Equal(isSpokenOf, DraftRule.LevelOf(LevelReading.Of((Level)level, confidence, [])) is not null);

    [Theory]
    [InlineData("impact for <@U2|ben> in <#C1|reviews>, see <https://x.example/a|the plan>", "impact for @ben in #reviews, see https://x.example/a")]
    [InlineData("R&amp;D &lt; 5, &gt; 3", "R&D < 5, > 3")]
    [InlineData("<@U2> and <!subteam^S1|@design>, <!here>", "@U2 and @design, @here")]
    [InlineData("a\nb  c", "a\nb  c")]
    public void A_draft_comes_back_as_it_was_typed(string sent, string typed) => Assert.Equal(typed, DraftTextRule.AsTyped(sent));
}
