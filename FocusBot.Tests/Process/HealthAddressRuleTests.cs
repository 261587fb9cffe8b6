using FocusBot.Hosting.Figures;

namespace FocusBot.Tests.Process;

public sealed class HealthAddressRuleTests
{
    [Fact]
    public void A_password_in_an_address_is_not_said_again() => Assert.Equal("http://127.0.0.1:5/", HealthAddressRule.Of("http://ana:secret@127.0.0.1:5")?.ToString());

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080", "http://[::1]:8080/")]
    [InlineData("http://*:8080;https://*:8081", "http://127.0.0.1:8080/")]
    [InlineData("http://+:8080", "http://127.0.0.1:8080/")]
    [InlineData(" https://focusbot.example ", "https://focusbot.example/")]
    public void Who_listens_everywhere_is_asked_on_this_machine(string urls, string address) => Assert.Equal(new Uri(address), HealthAddressRule.Of(urls));

    [Theory]
    [InlineData("")]
    [InlineData("ftp://x")]
    [InlineData("localhost:8080")]
    [InlineData("http://")]
    [InlineData("/health")]
    [InlineData("http://[::")]
    [InlineData("http://127.0.0.1:99999")]
    public void What_is_no_address_is_none(string urls) => Assert.Null(HealthAddressRule.Of(urls));
}
