using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Convening;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;
using FocusBot.Tests.Texts;

namespace FocusBot.Tests.Reviews.Live;

public sealed class MeetingRuleTests
{
    [Theory]
    [InlineData("<@U1> <@U2> the new first page", "U1 U2", "the new first page")]
    [InlineData("<@U1|ana>, <@U2|ben> and <@U3|cara>: launch", "U1 U2 U3", ": launch")]
    [InlineData("<@U1> <@U1> launch", "U1", "launch")]
    [InlineData("<@U1> what <@U2|ben> said in <#C1|reviews> &amp; <https://x.org|here>", "U1", "what @ben said in #reviews & here")]
    [InlineData("<@U1> <!channel> launch", "U1", "@channel launch")]
    [InlineData("<@U1> a &lt;b&gt; c", "U1", "a <b> c")]
    [InlineData("<@U2>and <@U3> &amp; <@U4> topic", "U2 U3 U4", "topic")]
    [InlineData("<@U2>&amp;<@U3>, and <@U4> + <@U5> R&amp;D", "U2 U3 U4 U5", "R&D")]
    [InlineData("<@U2> &amp; more for <@U3>", "U2", "& more for somebody")]
    [InlineData("<@U2> &amp;lt; is how an entity is written", "U2", "&lt; is how an entity is written")]
    public void People_come_first_and_then_the_topic_in_plain_words(string words, string people, string topic)
    {
        var begin = Assert.IsType<MeetingRequest.Begin>(MeetingCommandRule.Read(new(words)));

        Assert.Equal(people, string.Join(' ', begin.People));
        Assert.Equal(topic, begin.Topic);
    }

    [Theory]
    [InlineData("", "Who takes part?")]
    [InlineData("the new first page", "Who takes part?")]
    [InlineData("@ana the new first page", "Who takes part?")]
    [InlineData("<@U1>", "What’s the review about?")]
    [InlineData("<!subteam^S1|@designers> launch", "I can’t tell from this who is in a group")]
    [InlineData("<@U1> <!subteam^S1|@designers> launch", "I can’t tell from this who is in a group")]
    public void What_is_missing_is_said(string words, string sentence) =>
        Assert.Contains(sentence, Texts.AsRead.Of(Assert.IsType<MeetingRequest.Refused>(MeetingCommandRule.Read(new(words))).Sentence), StringComparison.Ordinal);

    [Fact]
    public void Every_pair_of_levels_has_one_question_and_mixed_and_not_sure_have_none()
    {
        var all = MeetingTexts.Of(
            null, new(Given.Ana, DeclaredLevel.Optics, false), new(Given.Ben, DeclaredLevel.Impact, false), new(Given.Cleo, DeclaredLevel.Execution, false),
            new(Given.Dan, DeclaredLevel.Mixed, false), new(new("U0EVE"), DeclaredLevel.NotSure, false), new(new("U0FAY"), null, false));

        Assert.Equal([(Level.Impact, Level.Execution), (Level.Impact, Level.Optics), (Level.Execution, Level.Optics)], MeetingMapRule.Gaps(all));
        Assert.Equal(3, MeetingMapRule.Questions(all).Distinct().Count());
    }

    [Fact]
    public void A_level_that_the_decision_needs_and_nobody_argues_from_is_asked_for()
    {
        Invitee[] alike = [new(Given.Ana, DeclaredLevel.Impact, false), new(Given.Ben, DeclaredLevel.Impact, false)];

        Assert.Equal([Level.Execution.Question()], MeetingMapRule.Questions(MeetingTexts.Of(Level.Execution, alike)));
        Assert.Empty(MeetingMapRule.Questions(MeetingTexts.Of(Level.Impact, alike)));
    }
}
