using FocusBot.Conversations;

namespace FocusBot.Tests.Conversations;

public sealed class IdsTests
{
    [Theory]
    [InlineData("U1")]
    [InlineData("U012ABCDEF")]
    [InlineData("W0ORG")]
    [InlineData("USLACKBOT")]
    public void An_id_of_the_workspace_is_one(string text) => Assert.Equal((text, text), (UserId.Find(text)?.Value, ChannelId.Find(text)?.Value));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("U")]
    [InlineData("%")]
    [InlineData("U%")]
    [InlineData("U_1")]
    [InlineData("*")]
    [InlineData("1U")]
    [InlineData("u1")]
    [InlineData("U1 ")]
    [InlineData("U1/U2")]
    [InlineData("U1\n")]
    [InlineData("Ü1")]
    [InlineData("U\u0661")]
    [InlineData("U00000000000000000000000000000000")]
    public void Nothing_else_is(string? text) => Assert.Equal((null, null), (UserId.Find(text), ChannelId.Find(text)));
}
