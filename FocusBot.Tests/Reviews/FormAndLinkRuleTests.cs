using FocusBot.Conversations;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Doors;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using static FocusBot.Tests.Reviews.ReviewDriver;

namespace FocusBot.Tests.Reviews;

public sealed class FormAndLinkRuleTests
{
    private const string Url = "https://acme.slack.com/archives/C0REVIEW/p1700000000000100?thread_ts=1699999999.000200&cid=C0REVIEW";

    private static readonly MessageTs Root = MessageTs.Parse("1699999999.000200");

    [Fact]
    public void A_chosen_thread_and_a_level_will_do()
    {
        var reading = LevelFormRule.Read((Given.Reviews, null), ValuesOf(("thread", Root.ToString()), ("level", "impact"), ("also", "ask"), ("also", "show")));

        Assert.Empty(reading.Complaints);
        Assert.Equal((Given.Reviews, Root, DeclaredLevel.Impact, true, true), (reading.Channel ?? default, reading.Root, reading.Level, reading.AsksOthers, reading.Shows));
    }

    [Fact]
    public void A_pasted_link_will_do_and_leads_to_the_root()
    {
        var reading = LevelFormRule.Read((Given.Reviews, null), ValuesOf(("link", Url), ("also", "ask")));

        Assert.Empty(reading.Complaints);
        Assert.Equal((Root, default(DeclaredLevel?), true), (reading.Root, reading.Level, reading.AsksOthers));
    }

    [Fact]
    public void A_form_that_was_opened_for_a_thread_knows_it()
    {
        var reading = LevelFormRule.Read((Given.Reviews, Root), ValuesOf(("level", "unsure")));

        Assert.Empty(reading.Complaints);
        Assert.Equal((Root, DeclaredLevel.NotSure), (reading.Root, reading.Level));
    }

    [Theory]
    [InlineData("", "", "link")]
    [InlineData("1700000000.000100", Url, "link")]
    [InlineData("", "where?", "link")]
    [InlineData("", "https://acme.slack.com/archives/C0OTHER/p1700000000000100", "link")]
    public void What_is_wrong_is_said_at_its_field(string thread, string link, string field) =>
        Assert.Equal([field], LevelFormRule.Read((Given.Reviews, null), ValuesOf(("thread", thread), ("link", link), ("level", "mixed"))).Complaints.Keys);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("C0REVIEW/")]
    [InlineData("C0REVIEW/yesterday")]
    [InlineData("C0REVIEW/1699999999.000200/more")]
    [InlineData("<!channel>")]
    [InlineData("{\"channel\":\"C0REVIEW\"}")]
    public void A_form_that_came_back_damaged_is_of_no_channel(string state) =>
        Assert.Null(LevelFormRule.Read(ThreadInReach.PlaceOf(new(Given.Acme, Given.Ana, "level", state, Given.NoValues, "V1") { Place = Given.Reviews }), ValuesOf(("level", "impact"), ("thread", $"{Root}"))).Channel);

    [Fact]
    public void A_thread_that_is_none_is_said_at_its_field() =>
        Assert.Equal(["thread"], LevelFormRule.Read((Given.Reviews, null), ValuesOf(("thread", "yesterday"), ("level", "impact"))).Complaints.Keys);

    [Fact]
    public void A_form_that_wants_nothing_is_asked_what_it_wants() =>
        Assert.Equal(["level"], LevelFormRule.Read((Given.Reviews, Root), ValuesOf(("also", "show"))).Complaints.Keys);

    [Theory]
    [InlineData(Url, true)]
    [InlineData("https://globex.slack.com/archives/C0REVIEW/p1700000000000100", true)]
    [InlineData("http://localhost:5080/archives/C0REVIEW/p1700000000000100", true)]
    [InlineData("https://acme.slack.com/archives/C0OTHER/p1700000000000100", false)]
    [InlineData("nonsense", false)]
    public void A_link_will_do_when_it_leads_into_this_channel(string link, bool willDo) =>
        Assert.Equal(willDo, LinkRule.Refuse(MessageLink.Find(link), Given.Reviews) is null);
}
