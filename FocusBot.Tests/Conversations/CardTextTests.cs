using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Tests.Conversations;

public sealed class CardTextTests
{
    [Fact]
    public void People_channels_and_moments_in_the_holes_become_spans() => Assert.Equal(
        [
            new CardSpan.Person(Given.Ana), new CardSpan.Plain(" wrote in "), new CardSpan.Place(Given.Reviews),
            new CardSpan.Plain(" at "), new CardSpan.Moment(Given.Noon), new CardSpan.Plain("."),
        ],
        CardText.Of($"{Given.Ana} wrote in {Given.Reviews} at {Given.Noon}.").Spans);

    [Fact]
    public void A_strong_hole_stands_out() =>
        Assert.Equal([new CardSpan.Strong("Impact")], CardText.Of($"{"Impact":strong}").Spans);

    [Fact]
    public void Texts_numbers_and_values_are_plain() => Assert.Equal(
        [new CardSpan.Plain("words"), new CardSpan.Plain(" "), new CardSpan.Plain("-7"), new CardSpan.Plain(" "), new CardSpan.Plain("Optics")],
        CardText.Of($"{"words"} {-7} {Level.Optics}").Spans);

    [Fact]
    public void A_text_inside_a_text_gives_its_spans() =>
        Assert.Equal([new CardSpan.Plain("To "), new CardSpan.Person(Given.Ben)], CardText.Of($"To {CardText.Of($"{Given.Ben}")}").Spans);

    [Fact]
    public void A_span_in_a_hole_stays_itself() =>
        Assert.Equal([new CardSpan.Link("https://example.org", "there")], CardText.Of($"{new CardSpan.Link("https://example.org", "there")}").Spans);

    [Fact]
    public void A_format_that_nobody_knows_is_a_mistake_of_the_writer() =>
        Assert.Throws<FormatException>(() => CardText.Of($"{"Impact":bold}"));

    [Fact]
    public void What_somebody_wrote_does_not_slip_in_by_a_hole() =>
        Assert.Equal([new CardSpan.Plain("(6 characters)")], CardText.Of($"{new WrittenText("secret")}").Spans);
}
