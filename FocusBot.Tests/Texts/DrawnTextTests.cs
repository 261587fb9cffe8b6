using System.Text.RegularExpressions;
using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;

namespace FocusBot.Tests.Texts;

/// <summary>Every text as Slack gets it: with another name of the command, whole in its plain form, and with no button that stands out from the rest.</summary>
public sealed partial class DrawnTextTests
{
    private const string Renamed = "/standpoint";

    public static TheoryData<string> Cards => [.. EveryText.All.Where(said => said.Card is not null).Select(said => said.Name)];

    [Fact]
    public void The_commands_own_name_stands_in_every_text() => Assert.Empty(
        from said in EveryText.All
        let drawn = said.Card is { } card ? $"{BlockKitJson.Message(card, Renamed)}" : said.Form is { } form ? $"{BlockKitJson.View(form, Renamed)}" : said.Text
        where Command().IsMatch(drawn)
        select said.Name);

    [Fact]
    public void A_renamed_command_is_named_where_it_helps() =>
        Assert.Contains($"{Renamed} settings", $"{BlockKitJson.Message(EveryText.All.Single(said => said.Name is "HelpMessage.For").Card!, Renamed)["text"]}", StringComparison.Ordinal);

    /// <summary>Notifications and screen readers know nothing else.</summary>
    [Theory]
    [MemberData(nameof(Cards))]
    public void The_plain_text_says_the_whole(string name)
    {
        var card = EveryText.All.Single(said => said.Name == name).Card!;
        var plain = $"{BlockKitJson.Message(card, Renamed)["text"]}";

        Assert.InRange(plain.Length, 1, BlockKitLimits.LongestPlainText);
        Assert.Equal(card.Parts.Count(part => part is not (CardPart.Divider or CardPart.Chart)), card.Parts.Count(part => IsIn(part, plain)));
    }

    /// <summary>No level is better than another, so none is the one to press.</summary>
    [Theory]
    [MemberData(nameof(Cards))]
    public void No_button_stands_out_as_the_one_to_press(string name) => Assert.DoesNotContain(
        EveryText.All.Single(said => said.Name == name).Card!.Parts.OfType<CardPart.Buttons>().SelectMany(buttons => buttons.Row), button => button.Emphasis is ButtonEmphasis.Primary);

    private static bool IsIn(CardPart part, string plain) => part switch
    {
        CardPart.Heading(var text) => plain.Contains(Mrkdwn.Escape(text), StringComparison.Ordinal),
        CardPart.Paragraph(var text) => Holds(text, plain),
        CardPart.Quote(var text) => Holds(text, plain),
        CardPart.Note(var text) => Holds(text, plain),
        CardPart.Buttons buttons => buttons.Row.Concat(buttons.Menu).All(button => plain.Contains(Mrkdwn.Escape(button.Label), StringComparison.Ordinal)),
        _ => false,
    };

    private static bool Holds(CardText text, string plain) => text.Spans.All(span => span is CardSpan.Typed(var words)
        ? plain.Contains($"{Renamed} {words}".TrimEnd(), StringComparison.Ordinal)
        : plain.Contains(Mrkdwn.PrintUnstressed(new CardText([span])), StringComparison.Ordinal));

    [GeneratedRegex(@"(^|[^\w.])/level\b")]
    private static partial Regex Command();
}
