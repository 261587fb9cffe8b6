using FocusBot.Conversations;
using FocusBot.Reviews.Doors;
using FocusBot.Reviews.Threads;

namespace FocusBot.Tests.Reviews;

public sealed class LevelCommandRuleTests
{
    private const string Url = "https://acme.slack.com/archives/C0REVIEW/p1700000000000100";

    private static readonly MessageLink? Link = MessageLink.TryParse(Url);

    private static readonly (string Typed, LevelCommand Command)[] Table =
    [
        ("", new LevelCommand.OpenForm()),
        ("   ", new LevelCommand.OpenForm()),
        ("\u00a0", new LevelCommand.OpenForm()),
        ("ask", new LevelCommand.Ask(null)),
        ("ASK", new LevelCommand.Ask(null)),
        ($"ask {Url}", new LevelCommand.Ask(Link)),
        ($"  ask \t <{Url}|here> ", new LevelCommand.Ask(Link)),
        (Url, new LevelCommand.Ask(Link)),
        ($"<{Url}>", new LevelCommand.Ask(Link)),
        ("ask everybody", new LevelCommand.NoLink("ask")),
        ("impact", new LevelCommand.DeclareLevel(DeclaredLevel.Impact, null)),
        ("Execution", new LevelCommand.DeclareLevel(DeclaredLevel.Execution, null)),
        ($"optics {Url}", new LevelCommand.DeclareLevel(DeclaredLevel.Optics, Link)),
        ("mixed", new LevelCommand.DeclareLevel(DeclaredLevel.Mixed, null)),
        ("unsure", new LevelCommand.DeclareLevel(DeclaredLevel.NotSure, null)),
        ("not sure", new LevelCommand.DeclareLevel(DeclaredLevel.NotSure, null)),
        ("Not  Sure", new LevelCommand.DeclareLevel(DeclaredLevel.NotSure, null)),
        ("impact on the brand", new LevelCommand.NoLink("impact")),
        ("withdraw", new LevelCommand.Withdraw(null)),
        ($"withdraw {Url}", new LevelCommand.Withdraw(Link)),
        ("check", new LevelCommand.Check(null)),
        ($"check {Url}", new LevelCommand.Check(Link)),
        ("check it", new LevelCommand.NoLink("check")),
        ("help", new LevelCommand.Help()),
        ("help me please", new LevelCommand.Help()),
        ("imapct", new LevelCommand.UnknownWord("imapct")),
        ("imapct of this", new LevelCommand.UnknownWord("imapct")),
        ("level", new LevelCommand.UnknownWord("level")),
        ($"nonsense {Url}", new LevelCommand.UnknownWord("nonsense")),
    ];

    public static TheoryData<string> Typed => [.. Table.Select(row => row.Typed)];

    [Theory]
    [MemberData(nameof(Typed))]
    public void Each_line_means_one_thing(string typed) => Assert.Equal(Table.Single(row => row.Typed == typed).Command, LevelCommandRule.Read(typed));

    [Fact]
    public void A_long_word_is_echoed_in_part_and_no_character_is_torn()
    {
        var echo = Assert.IsType<LevelCommand.UnknownWord>(LevelCommandRule.Read(string.Concat(Enumerable.Repeat("🎈", 500)))).Word;

        Assert.Equal(string.Concat(Enumerable.Repeat("🎈", 40)) + "…", echo);
    }

    [Fact]
    public void Any_text_means_something()
    {
        var dice = Given.Dice(6);
        for (var i = 0; i < 5_000; i++)
        {
            Assert.NotNull(LevelCommandRule.Read(new string([.. Enumerable.Range(0, dice.Next(20)).Select(_ => (char)dice.Next(1, 0x3000))])));
        }
    }
}
