using FocusBot.Conversations;
using FocusBot.Reviews.Doors;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using static FocusBot.Tests.Reviews.ReviewDriver;

namespace FocusBot.Tests.Reviews;

public sealed class FormAndLinkRuleTests
{
    private const string Url = "https://acme.slack.com/archives/C0REVIEW/p1700000000000100?thread_ts=1699999999.000200&cid=C0REVIEW";
    private const string State = "C0REVIEW";

    private static readonly MessageTs Root = MessageTs.Parse("1699999999.000200");

    [Fact]
    public void A_chosen_thread_and_a_level_will_do()
    {
        var reading = LevelFormRule.Read(State, ValuesOf(("thread", Root.ToString()), ("level", "impact"), ("also", "ask"), ("also", "show")), "acme");

        Assert.Empty(reading.Complaints);
        Assert.Equal((Given.Reviews, Root, DeclaredLevel.Impact, true, true), (reading.Channel ?? default, reading.Root, reading.Level, reading.AsksOthers, reading.Shows));
    }

    [Fact]
    public void A_pasted_link_will_do_and_leads_to_the_root()
    {
        var reading = LevelFormRule.Read(State, ValuesOf(("link", Url), ("also", "ask")), "acme");

        Assert.Empty(reading.Complaints);
        Assert.Equal((Root, default(DeclaredLevel?), true), (reading.Root, reading.Level, reading.AsksOthers));
    }

    [Fact]
    public void A_form_that_was_opened_for_a_thread_knows_it()
    {
        var reading = LevelFormRule.Read($"{State}/{Root}", ValuesOf(("level", "unsure")), null);

        Assert.Empty(reading.Complaints);
        Assert.Equal((Root, DeclaredLevel.NotSure), (reading.Root, reading.Level));
    }

    [Theory]
    [InlineData("", "", "link")]
    [InlineData("1700000000.000100", Url, "link")]
    [InlineData("", "where?", "link")]
    [InlineData("", "https://acme.slack.com/archives/C0OTHER/p1700000000000100", "link")]
    [InlineData("", "https://globex.slack.com/archives/C0REVIEW/p1700000000000100", "link")]
    public void What_is_wrong_is_said_at_its_field(string thread, string link, string field) =>
        Assert.Equal([field], LevelFormRule.Read(State, ValuesOf(("thread", thread), ("link", link), ("level", "mixed")), "acme").Complaints.Keys);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("C0REVIEW/")]
    [InlineData("C0REVIEW/yesterday")]
    [InlineData("C0REVIEW/1699999999.000200/more")]
    [InlineData("<!channel>")]
    [InlineData("{\"channel\":\"C0REVIEW\"}")]
    public void A_form_that_came_back_damaged_is_of_no_channel(string state) =>
        Assert.Null(LevelFormRule.Read(state, ValuesOf(("level", "impact"), ("thread", $"{Root}")), "acme").Channel);

    [Fact]
    public void A_thread_that_is_none_is_said_at_its_field() =>
        Assert.Equal(["thread"], LevelFormRule.Read(State, ValuesOf(("thread", "yesterday"), ("level", "impact")), "acme").Complaints.Keys);

    [Fact]
    public void A_form_that_wants_nothing_is_asked_what_it_wants() =>
        Assert.Equal(["level"], LevelFormRule.Read($"{State}/{Root}", ValuesOf(("also", "show")), null).Complaints.Keys);

    [Theory]
    [InlineData(Url, "acme", true)]
    [InlineData(Url, "ACME", true)]
    [InlineData(Url, null, true)]
    [InlineData(Url, "globex", false)]
    [InlineData("http://localhost:5080/archives/C0REVIEW/p1700000000000100", "acme", true)]
    [InlineData("https://acme.slack.com/archives/C0OTHER/p1700000000000100", "acme", false)]
    [InlineData("nonsense", "acme", false)]
    public void A_link_will_do_when_it_leads_into_this_channel(string link, string? workspace, bool willDo) =>
        Assert.Equal(willDo, LinkRule.Refuse(MessageLink.TryParse(link), Given.Reviews, workspace) is null);
}
