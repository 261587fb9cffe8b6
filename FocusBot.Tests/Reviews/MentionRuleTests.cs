using FocusBot.Conversations;
using FocusBot.Reviews.Doors;
using FocusBot.Reviews.Threads;

namespace FocusBot.Tests.Reviews;

/// <summary>A public question takes a bare mention or one that says so. <c>@</c> stands for FocusBot.</summary>
public sealed class MentionRuleTests
{
    private const string Link = "<https://acme.slack.com/archives/C0REVIEWS/p1700000000000100>";

    [Theory]
    [InlineData("@")]
    [InlineData("@!")]
    [InlineData("@ level?")]
    [InlineData("@ ask")]
    [InlineData("@ please ask us")]
    [InlineData("@ ask everyone again")]
    [InlineData("@ ask the thread")]
    [InlineData("@ ask which level")]
    [InlineData("@ ask which level we argue from")]
    [InlineData("@ ask us which level this is about")]
    [InlineData("@ which level")]
    [InlineData("@ at which level are we")]
    [InlineData("Folks, which level are we arguing from, @?")]
    [InlineData("Can we say which level @")]
    [InlineData("@ impact or optics")]
    [InlineData("@ is this about Impact or about Execution?")]
    public void What_asks_for_it_asks_everybody(string said) => Assert.Equal(new MentionMeaning.Command(new LevelCommand.Ask(null)), Read(said));

    [Theory]
    [InlineData("@ ask Ben about the milestones")]
    [InlineData("@ ask <@U0BEN>")]
    [InlineData("@ ask finance to sign off")]
    [InlineData("@ ask the CEO")]
    [InlineData("@ ask what the customers think")]
    [InlineData("@ ask away")]
    [InlineData("@ ask me which level")]
    [InlineData("@ I wonder which level of detail you need")]
    [InlineData("@ which level of support do we offer?")]
    [InlineData("@ what levels are there?")]
    [InlineData("@ can you tell me which level Ben is at?")]
    [InlineData("@ do you know which level this is?")]
    [InlineData("Ana asked which level we are at, @ helped")]
    [InlineData("It says on the wall which level this building has, @")]
    [InlineData("I love that @ says Impact or Execution")]
    [InlineData("@ whether it is Impact or Execution doesn’t matter")]
    [InlineData("@ impact or execution, both help the customer in the end")]
    [InlineData("“@ ask” is how you start it")]
    [InlineData("\"@\"")]
    [InlineData("Type ‘@ ask’ in a thread")]
    [InlineData("~@ ask~")]
    [InlineData("as I said to @ ask")]
    [InlineData("did anybody ask @?")]
    [InlineData("nobody asked @ to ask")]
    [InlineData("@\n&gt; which level are we at?")]
    [InlineData("@\n&gt; ask")]
    [InlineData("hey @")]
    [InlineData("cc @")]
    [InlineData("fyi @ :wave:")]
    [InlineData("+1 @")]
    [InlineData("no worries, @")]
    [InlineData("@’s question was good")]
    [InlineData("@ :)x")]
    [InlineData("@ 🙏")]
    [InlineData("@ <@U0BEN>")]
    [InlineData("@ <https://example.com>")]
    [InlineData("@ opt-out")]
    [InlineData("@ unsubscribe")]
    [InlineData("@ hilfe")]
    [InlineData("@ please stop asking which level")]
    [InlineData("@ you ask which level far too often")]
    [InlineData("@ never ask us again")]
    [InlineData("@ ask us tomorrow")]
    [InlineData("@ check this out")]
    [InlineData("@ mixed feelings about the date")]
    [InlineData("@ not sure about the dates")]
    [InlineData("@ needs work")]
    [InlineData("@ needs impact because the board says so")]
    [InlineData("@ withdraw the proposal")]
    [InlineData("@ execution is on track")]
    [InlineData("@ impact of {link} is huge")]
    [InlineData("@ ask Ben to look at {link}")]
    [InlineData("@ execution was bad in {link}")]
    [InlineData("@ don’t ask {link}")]
    public void What_does_not_ask_for_it_asks_nobody_and_saves_nothing(string said) => Assert.IsType<MentionMeaning.Talk>(Read(said));

    [Theory]
    [InlineData("@ ask {link}")]
    [InlineData("@ please ask everybody in {link}")]
    [InlineData("@ {link}")]
    [InlineData("@ impact {link} please")]
    [InlineData("@ check {link}")]
    public void A_link_with_a_wish_is_one_about_its_thread(string said) =>
        Assert.NotNull(Assert.IsType<MentionMeaning.Command>(Read(said)).Wanted.Link);

    [Theory]
    [InlineData("@ Impact!", DeclaredLevel.Impact)]
    [InlineData("@ execution please", DeclaredLevel.Execution)]
    [InlineData("@ not sure", DeclaredLevel.NotSure)]
    public void A_level_alone_is_saved(string said, object level) =>
        Assert.Equal((DeclaredLevel)level, Assert.IsType<LevelCommand.DeclareLevel>(Assert.IsType<MentionMeaning.Command>(Read(said)).Wanted).Level);

    [Theory]
    [InlineData("@ help")]
    [InlineData("@ Help!")]
    [InlineData("hey @: help please")]
    public void Help_is_help(string said) => Assert.IsType<MentionMeaning.Help>(Read(said));

    private static MentionMeaning Read(string said)
    {
        var parts = said.Replace("{link}", Link, StringComparison.Ordinal).Split('@', 2);
        return MentionRule.Read(ProgramWords.Table, new(
            Given.Acme, Given.Reviews, Given.Ts(1), Given.Root, Given.Ana, new(parts[1].Trim()), default)
        {
            Before = parts[0].Trim() is "" ? default : new(parts[0].Trim()),
        });
    }
}
