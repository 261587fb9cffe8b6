using FocusBot.Conversations;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;
using FocusBot.Tests.Texts;

namespace FocusBot.Tests.Reviews;

public sealed class ShownAnswersRuleTests
{
    /// <summary>Each letter is somebody who is invited: N answered with their name, a without, - has not answered.</summary>
    [Theory]
    [InlineData("-", "None")]
    [InlineData("a", "None")]
    [InlineData("N", "All")]
    [InlineData("aa", "None")]
    [InlineData("Na", "None")]
    [InlineData("NN", "All")]
    [InlineData("NN---", "All")]
    [InlineData("a----", "None")]
    [InlineData("aaa", "Guessable")]
    [InlineData("aaaa-", "Guessable")]
    [InlineData("Naa", "OfTheNamed")]
    [InlineData("NNa", "OfTheNamed")]
    [InlineData("NNNNa", "OfTheNamed")]
    [InlineData("NNaaa", "Guessable")]
    [InlineData("aaaaa", "All")]
    [InlineData("Naaaaa", "All")]
    [InlineData("NNNNN", "All")]
    public void What_may_be_shown_depends_on_how_many_stay_without_a_name(string people, string expected) => Assert.Equal(expected, $"{Of(people)}");

    [Theory]
    [InlineData("aaa")]
    [InlineData("aaaa")]
    public void Who_was_not_warned_is_not_guessed_at(string people) => Assert.Equal(ShownAnswers.None, Of(people, wereWarned: false));

    [Theory]
    [InlineData("aaaaa")]
    [InlineData("aaaaaaa")]
    public void A_team_can_want_more(string people) => Assert.Equal(ShownAnswers.Guessable, Of(people, fewest: 8));

    private static ShownAnswers Of(string people, int fewest = 5, bool wereWarned = true) => ShownAnswersRule.Of(
        MeetingTexts.Of(null, [.. people.Select((sign, index) => new Invitee(new($"U{index}"), sign is '-' ? null : DeclaredLevel.Impact, sign is 'N'))]) with { WereWarned = wereWarned },
        fewest);
}
