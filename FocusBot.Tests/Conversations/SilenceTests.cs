using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Conversations;

/// <summary>What people wrote, and the addresses that are secrets, never print: not alone, and not inside of anything.</summary>
public sealed class SilenceTests
{
    private const string Secret = "quarterly-numbers";

    private static readonly WrittenText Text = new(Secret);

    private static readonly ReplyAddress Address = new($"https://hooks.slack.com/{Secret}");

    private static readonly FormValues Values = new(new Dictionary<string, IReadOnlyList<string>> { ["link"] = [Secret] });

    public static TheoryData<object> Everything =>
    [
        Text, Address, Values,
        new ConversationEvent.MessagePosted(Given.Acme, Given.Reviews, Given.Root, Given.Root, Given.Ana, Text, default),
        new ConversationEvent.MessageEdited(Given.Acme, Given.Reviews, Given.Root, Given.Root, Given.Ana, Text, Given.Root),
        new ConversationEvent.Mentioned(Given.Acme, Given.Reviews, Given.Root, null, Given.Ana, Text, default),
        new ConversationEvent.CommandGiven(Given.Acme, Given.Reviews, Given.Ana, Text, Address, "1"),
        new ConversationEvent.ShortcutUsed(Given.Acme, Given.Reviews, Given.Root, Given.Root, Given.Ana, "which_level", Address),
        new ConversationEvent.GlobalShortcutUsed(Given.Acme, Given.Ana, "check_draft"),
        new ConversationEvent.ButtonPressed(Given.Acme, Given.Reviews, Given.Root, Given.Ana, "level.impact", "v", Given.Root, Address),
        new ConversationEvent.FormSubmitted(Given.Acme, Given.Ana, "level", "s", Values, "V1"),
        new Parcel.Reply(Address, Given.Words, false, null),
        new Arrival(Given.Acme, "Ev1", "lane", ArrivalKind.Event, System.Text.Encoding.UTF8.GetBytes(Secret)),
    ];

    [Theory]
    [MemberData(nameof(Everything))]
    public void It_does_not_print(object thing) => Assert.DoesNotContain(Secret, $"{thing}", StringComparison.Ordinal);

    [Fact]
    public void A_written_text_prints_its_length() => Assert.Equal("(17 characters)", Text.ToString());

    [Fact]
    public void A_text_that_was_never_set_prints_too() => Assert.Equal("(0 characters)", default(WrittenText).ToString());
}
