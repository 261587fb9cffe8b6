using FocusBot.Delivery.Routing;

namespace FocusBot.Tests.Delivery.Routing;

/// <summary>Every word has one owner, and what is typed finds it.</summary>
public sealed class RouteTableTests
{
    private static readonly WordRoute Ask = Command("ask"), Bare = Command(""), Link = Command(CommandLineRule.Link), NotSure = Command("not sure");

    private static readonly RouteTable Table = new([Ask, Bare, Link, NotSure]);

    [Theory]
    [InlineData("", "", "")]
    [InlineData(" \u00a0 ", "", "")]
    [InlineData("ask", "ask", "")]
    [InlineData("  ASK \t @ana  and others ", "ask", "@ana  and others")]
    [InlineData("not sure", "not sure", "")]
    [InlineData("Not  Sure https://x", "not sure", "https://x")]
    [InlineData("<https://acme.slack.com/archives/C1/p1700000000000100|here>", "<link>", "<https://acme.slack.com/archives/C1/p1700000000000100|here>")]
    [InlineData("https://acme.slack.com/archives/C1/p1700000000000100 please", "<link>", "https://acme.slack.com/archives/C1/p1700000000000100 please")]
    public void A_line_reaches_the_owner_of_its_word_with_the_rest(string typed, string word, string rest)
    {
        var (route, _, behind) = CommandLineRule.Read(Table, new(typed));

        Assert.Equal((word, rest), (route?.Word, behind.Marked));
    }

    [Theory]
    [InlineData("not")]
    [InlineData("not you")]
    [InlineData("sure")]
    [InlineData("<link>")]
    public void What_nobody_owns_reaches_nobody(string typed) =>
        Assert.Equal((null, typed.Split(' ')[0]), (CommandLineRule.Read(Table, new(typed)).Route, CommandLineRule.Read(Table, new(typed)).Typed.Marked));

    [Fact]
    public void Any_text_is_split_without_a_fault()
    {
        var dice = Given.Dice(6);
        for (var i = 0; i < 5_000; i++)
        {
            Assert.NotNull(CommandLineRule.Read(Table, new(new string([.. Enumerable.Range(0, dice.Next(20)).Select(_ => (char)dice.Next(1, 0x3000))]))).Typed.Marked);
        }
    }

    [Theory]
    [InlineData("nudge.why", "nudge.why")]
    [InlineData("nudge.forward.impact", "nudge.forward.")]
    [InlineData("nudge.forward.impact.today", "nudge.forward.")]
    [InlineData("nudge.forward", null)]
    [InlineData("nudge.whynot", null)]
    [InlineData("nudge.", null)]
    [InlineData("", null)]
    public void A_press_reaches_the_owner_of_its_action_or_of_its_family(string action, string? word) => Assert.Equal(
        word, new RouteTable([Button("nudge.why"), Button("nudge.forward.")]).Find(RouteKind.Button, action)?.Word);

    [Theory]
    [InlineData("level.", "level.", "The button “level.” has two owners, RouteTableTests and RouteTableTests.")]
    [InlineData("level.", "level.show", "The button “level.show” has two owners, RouteTableTests and RouteTableTests: one of them owns “level.”.")]
    [InlineData("level.show", "level.", "The button “level.” has two owners, RouteTableTests and RouteTableTests: one of them owns “level.show”.")]
    public void Two_owners_of_one_word_are_refused_with_a_sentence(string one, string other, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RouteException>(() => new RouteTable([Button(one), Button(other)])).Message);

    [Theory]
    [InlineData("Help")]
    [InlineData("help ")]
    [InlineData("not  sure")]
    [InlineData("help me please")]
    public void A_word_that_nobody_can_type_is_refused_with_a_sentence(string word) => Assert.Equal(
        $"The command “{word}” can't be typed: write it as one word or two, in small letters.", Assert.Throws<RouteException>(() => new RouteTable([Command(word)])).Message);

    [Fact]
    public void The_same_word_at_two_doors_is_two_words() =>
        Assert.Equal(2, new RouteTable([Button("level"), new WordRoute(RouteKind.Form, "level", typeof(RouteTableTests))]).All.Count);

    [Fact]
    public void A_word_that_nobody_owns_is_refused_with_a_sentence() => Assert.Equal(
        "The form “level” has no owner: register the class that answers it with AddForm in its feature.",
        Assert.Throws<RouteException>(() => Table.CheckOwners([new FormWord("level")])).Message);

    private static WordRoute Command(string word) => new(RouteKind.Command, word, typeof(RouteTableTests));

    private static WordRoute Button(string word) => new(RouteKind.Button, word, typeof(RouteTableTests));
}
