using FocusBot.Playground.Actions;
using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("hi @ana, @Ana and @nobody", "hi <@U0ANA>, <@U0ANA> and @nobody")]
    [InlineData("mail ana@ana", "mail ana@ana")]
    [InlineData("see #reviews and #nowhere", "see <#C0REVIEWS|reviews> and #nowhere")]
    [InlineData("https://x.example/a?b=1&c=#reviews end", "<https://x.example/a?b=1&amp;c=#reviews> end")]
    [InlineData("[the R&D plan](https://x.example/a) (and [this])", "<https://x.example/a|the R&amp;D plan> (and [this])")]
    [InlineData("<!channel>", "&lt;!channel&gt;")]
    public void What_is_typed_becomes_what_Slack_sends(string typed, string wire) =>
        Assert.Equal(wire, Mentions.ForMessage(typed, Given()));

    [Fact]
    public void A_command_brings_the_names_along() =>
        Assert.Equal("ask <@U0ANA|ana> <https://x.example>", Mentions.ForCommand("ask @ana https://x.example", Given()));

    [Theory]
    [InlineData("R&D <b> & @ana", "R&amp;D &lt;b&gt; &amp; <@U0ANA|ana>")]
    [InlineData("&amp; <!channel>", "&amp;amp; &lt;!channel&gt;")]
    [InlineData("https://x.example/a?b=1&c=2", "<https://x.example/a?b=1&amp;c=2>")]
    public void A_command_is_escaped_like_a_message(string typed, string wire) => Assert.Equal(wire, Mentions.ForCommand(typed, Given()));

    [Fact]
    public void What_is_a_reference_already_stays_one() =>
        Assert.Equal("<@U0ANA> <https://x.example|x>", Mentions.ForCommand("<@U0ANA> <https://x.example|x>", Given()));

    private static Workspace Given()
    {
        var workspace = new Workspace(new FakeClock(PlaygroundHost.Noon));
        workspace.People.Put(new Person("U0ANA", "ana"));
        workspace.Channels.Put(new WorkspaceChannel("C0REVIEWS", "reviews", ChannelKind.Public));
        return workspace;
    }
}
