using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;

namespace FocusBot.Tests.Slack.Sending;

public sealed class BlockKitLimitsTests
{
    /// <summary>For each limit: what just fits, and what does not.</summary>
    public static TheoryData<string, Action<int>, int, int> Limits { get; } = new()
    {
        { "parts", size => Draw(Of(size, new CardPart.Paragraph("x"))), 50, 51 },
        { "at least one part", size => Draw(Of(size, new CardPart.Divider())), 1, 0 },
        { "heading", size => Draw(new CardPart.Heading(X(size))), 150, 151 },
        { "a heading's least", size => Draw(new CardPart.Heading(X(size))), 1, 0 },
        { "paragraph", size => Draw(new CardPart.Paragraph(X(size))), 3_000, 3_001 },
        { "paragraph, as printed", size => Draw(new CardPart.Paragraph(new string('&', size))), 600, 601 },
        { "note", size => Draw(new CardPart.Note(X(size))), 3_000, 3_001 },
        { "all texts together", size => Draw([.. Of(4, new CardPart.Paragraph(X(3_000))), new CardPart.Paragraph(X(size))]), 1_200, 1_201 },
        { "buttons", size => Draw(Row(size)), 25, 26 },
        { "at least one button", size => Draw(Row(size)), 1, 0 },
        { "button's label", size => Draw(Button(new(X(size), "a", ""))), 75, 76 },
        { "button's value", size => Draw(Button(new("x", "a", X(size)))), 2_000, 2_001 },
        { "button's action", size => Draw(Button(new("x", X(size), ""))), 255, 256 },
        { "form's parts", size => Open(Of(size, new FormPart.Say("x"))), 100, 101 },
        { "form's title", size => DrawnCards.View(new("f", X(size), "Send", "", [new FormPart.Say("x")])), 24, 25 },
        { "form's submit", size => DrawnCards.View(new("f", "Title", X(size), "", [new FormPart.Say("x")])), 24, 25 },
        { "form's close", size => DrawnCards.View(new("f", "Title", "Send", "", [new FormPart.Say("x")]) { Close = X(size) }), 24, 25 },
        { "form's name", size => DrawnCards.View(new(X(size), "Title", "Send", "", [new FormPart.Say("x")])), 255, 256 },
        { "form's state", size => DrawnCards.View(new("f", "Title", "Send", X(size), [new FormPart.Say("x")])), 3_000, 3_001 },
        { "field's name", size => Open(new FormPart.Write(X(size), "Label")), 255, 256 },
        { "field's label", size => Open(new FormPart.Write("field", X(size))), 2_000, 2_001 },
        { "field's hint", size => Open(new FormPart.Write("field", "Label") { Hint = X(size) }), 2_000, 2_001 },
        { "field's placeholder", size => Open(new FormPart.Write("field", "Label") { Placeholder = X(size) }), 150, 151 },
        { "field's longest text", size => Open(new FormPart.Write("field", "Label") { LongestText = size }), 3_000, 3_001 },
        { "field's shortest longest text", size => Open(new FormPart.Write("field", "Label") { LongestText = size }), 1, 0 },
        { "options", size => Open(new FormPart.ChooseOne("field", "Label", Options(size))), 10, 11 },
        { "boxes", size => Open(new FormPart.Tick("field", "Label", Options(size))), 10, 11 },
        { "at least one option", size => Open(new FormPart.ChooseOne("field", "Label", Options(size))), 1, 0 },
        { "option's value", size => Open(new FormPart.Tick("field", "Label", [new(X(size), "x")])), 150, 151 },
        { "option's least label", size => Open(new FormPart.Tick("field", "Label", [new("v", X(size))])), 1, 0 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Slacks_limit_is_kept_before_anything_is_sent(string limit, Action<int> draw, int fits, int breaks)
    {
        draw(fits);
        Assert.Throws<CardDoesNotFitException>(() => draw(breaks));
        Assert.NotEmpty(limit);
    }

    [Fact]
    public void A_broken_limit_names_the_place_and_not_the_words() => Assert.Equal(
        "The text of a heading has 151 characters; Slack takes 1 to 150.",
        Assert.Throws<CardDoesNotFitException>(() => Draw(new CardPart.Heading(X(151)))).Message);

    [Fact]
    public void Two_buttons_of_a_row_never_mean_the_same() => Assert.Throws<CardDoesNotFitException>(
        () => Draw(new CardPart.Buttons([new("One", "same", ""), new("Two", "same", "")])));

    [Fact]
    public void Two_rows_may_hold_the_same_button() => Draw(Button(new("One", "same", "")), Button(new("Two", "same", "")));

    [Fact]
    public void Two_fields_never_have_the_same_name() => Assert.Throws<CardDoesNotFitException>(
        () => Open(new FormPart.Write("same", "One"), new FormPart.Write("same", "Two")));

    [Fact]
    public void Two_options_never_have_the_same_value() => Assert.Throws<CardDoesNotFitException>(
        () => Open(new FormPart.Tick("field", "Label", [new("same", "One"), new("same", "Two")])));

    [Fact]
    public void A_form_with_a_field_can_be_sent() => Assert.Throws<CardDoesNotFitException>(
        () => DrawnCards.View(new("form", "Title", null, "", [new FormPart.Write("field", "Label")])));

    [Fact]
    public void The_top_level_text_of_a_long_card_ends_with_a_whole_part()
    {
        var text = (string?)DrawnCards.Message(Card.Of([.. Of(4, new CardPart.Paragraph(X(1_500)))]))["text"];
        Assert.Equal($"{X(1_500)}\n{X(1_500)}\n…", text);
    }

    [Fact]
    public void The_top_level_text_of_the_longest_card_that_fits_is_complete()
    {
        var text = (string?)DrawnCards.Message(Card.Of([.. Of(4, new CardPart.Paragraph(X(999))), new CardPart.Divider()]))["text"];
        Assert.Equal(string.Join('\n', Enumerable.Repeat(X(999), 4)), text);
    }

    private static string X(int length) => new('x', length);

    private static T[] Of<T>(int count, T thing) => [.. Enumerable.Repeat(thing, count)];

    private static void Draw(params CardPart[] parts) => DrawnCards.Message(Card.Of(parts));

    private static void Open(params FormPart[] parts) => DrawnCards.View(new("form", "Title", "Send", "", parts));

    private static CardPart.Buttons Button(CardButton button) => new([button]);

    private static CardPart.Buttons Row(int size) => new([.. Enumerable.Range(0, size).Select(i => new CardButton("x", $"a{i}", ""))]);

    private static FormOption[] Options(int size) => [.. Enumerable.Range(0, size).Select(i => new FormOption($"v{i}", "x"))];
}
