using FocusBot.Hosting.Settings;
using FocusBot.Hosting;
using FocusBot.Hosting.Figures;
using Microsoft.Extensions.Configuration;

namespace FocusBot.Tests.Hosting;

/// <summary>Where the figures are, and where they're sent, by the settings; what they can't mean is refused in one sentence.</summary>
public sealed class OwnPortRuleTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("9464", null, "http://127.0.0.1:9464")]
    [InlineData("9464", "*", "http://*:9464")]
    [InlineData("9464", "localhost", "http://127.0.0.1:9464")]
    [InlineData("65535", "0.0.0.0", "http://0.0.0.0:65535")]
    [InlineData("1", "::1", "http://[::1]:1")]
    public void A_port_and_an_address_make_a_place(string? port, string? address, string? url) =>
        Assert.Equal(url, OwnPortRule.UrlOf(Settings(("Metrics:Port", port), ("Metrics:Address", address))));

    [Theory]
    [InlineData("0", null, "Metrics:Port is no port: give a number from 1 to 65535, or leave it out.")]
    [InlineData("-1", null, "Metrics:Port is no port: give a number from 1 to 65535, or leave it out.")]
    [InlineData("65536", null, "Metrics:Port is no port: give a number from 1 to 65535, or leave it out.")]
    [InlineData("9464", "example.com", "Metrics:Address is no IP address of a machine: write one like 127.0.0.1, or * for all that this machine has.")]
    [InlineData("9464", "", "Metrics:Address is no IP address of a machine: write one like 127.0.0.1, or * for all that this machine has.")]
    public void What_is_none_is_refused(string port, string? address, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingsException>(() => OwnPortRule.UrlOf(Settings(("Metrics:Port", port), ("Metrics:Address", address)))).Message);

    [Theory]
    [InlineData("9464x")]
    [InlineData("80 80")]
    [InlineData("1e3")]
    [InlineData("99999999999999")]
    public void What_is_no_number_is_refused_by_its_name(string port)
    {
        var refusal = Assert.ThrowsAny<Exception>(() => OwnPortRule.UrlOf(Settings(("Metrics:Port", port))));

        Assert.Equal("Metrics:Port has a value that it cannot have: compare it with appsettings.example.json.", StartFailure.Explain(refusal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9464")]
    [InlineData("http://127.0.0.1:8080;http://*:9464/")]
    public void The_port_for_Slack_is_not_their_own(string urls) =>
        Assert.Contains("choose another", Assert.Throws<SettingsException>(() => OwnPortRule.Beside(urls, "http://127.0.0.1:9464")).Message, StringComparison.Ordinal);

    [Fact]
    public void Both_are_listened_at() => Assert.Equal("http://127.0.0.1:8080;http://127.0.0.1:9464", OwnPortRule.Beside("http://127.0.0.1:8080", "http://127.0.0.1:9464"));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", null, null)]
    [InlineData("http://127.0.0.1:4317", null, "http://127.0.0.1:4317/")]
    [InlineData("https://collector.example", "http/protobuf", "https://collector.example/")]
    public void A_collector_is_a_web_address(string? endpoint, string? protocol, string? address) =>
        Assert.Equal(address, OtlpRule.EndpointOf(Settings(("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol)))?.AbsoluteUri);

    [Theory]
    [InlineData("collector:4317", null, "OTEL_EXPORTER_OTLP_ENDPOINT is no web address: give one like http://127.0.0.1:4317, or leave it out.")]
    [InlineData("unix:/tmp/x", null, "OTEL_EXPORTER_OTLP_ENDPOINT is no web address: give one like http://127.0.0.1:4317, or leave it out.")]
    [InlineData("http://127.0.0.1:4317", "http/json", "OTEL_EXPORTER_OTLP_PROTOCOL is no protocol that FocusBot speaks: set it to grpc or http/protobuf, or leave it out.")]
    public void What_is_no_collector_is_refused(string endpoint, string? protocol, string sentence) => Assert.Equal(
        sentence, Assert.Throws<SettingsException>(() => OtlpRule.EndpointOf(Settings(("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol)))).Message);

    private static IConfiguration Settings(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Where(setting => setting.Value is not null).Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build();
}
