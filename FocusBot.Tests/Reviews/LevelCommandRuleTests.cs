using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Doors;
using FocusBot.Reviews.Threads;

namespace FocusBot.Tests.Reviews;

public sealed class LevelCommandRuleTests
{
    private const string Url = "https://acme.slack.com/archives/C0REVIEW/p1700000000000100";

    private static readonly MessageLink? Link = MessageLink.Find(Url);

    private static readonly (string Typed, LevelCommand? Command)[] Table =
    [
        ("", null),
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
        ($"not sure {Url}", new LevelCommand.DeclareLevel(DeclaredLevel.NotSure, Link)),
        ("impact on the brand", new LevelCommand.NoLink("impact")),
        ("withdraw", new LevelCommand.Withdraw(null)),
        ($"withdraw {Url}", new LevelCommand.Withdraw(Link)),
        ("check", new LevelCommand.Check(null)),
        ($"check {Url}", new LevelCommand.Check(Link)),
        ("check it", new LevelCommand.NoLink("check")),
        ($"{Url} please", new LevelCommand.Ask(Link)),
        ($"impact {Url} please", new LevelCommand.DeclareLevel(DeclaredLevel.Impact, Link)),
        ("needs", new LevelCommand.Need(null, null)),
        ("needs impact", new LevelCommand.Need(Level.Impact, null)),
        ($"Needs {Url} Optics first", new LevelCommand.Need(Level.Optics, Link)),
        ("needs work", new LevelCommand.Need(null, null)),
        ("help", null),
        ("help me please", null),
    ];

    public static TheoryData<string> Typed => [.. Table.Select(row => row.Typed)];

    [Theory]
    [MemberData(nameof(Typed))]
    public void Each_line_means_one_thing(string typed)
    {
        var (route, _, rest) = CommandLineRule.Read(ProgramWords.Table, new(typed));

        Assert.NotNull(route);
        Assert.Equal(Table.Single(row => row.Typed == typed).Command, LevelCommandRule.Read(route.Word, rest));
    }

    [Theory]
    [InlineData("imapct")]
    [InlineData("imapct of this")]
    [InlineData("level")]
    [InlineData($"nonsense {Url}")]
    public void What_is_no_word_belongs_to_nobody(string typed) => Assert.Null(CommandLineRule.Read(ProgramWords.Table, new(typed)).Route);
}
