using System.Globalization;
using System.Text;
using FocusBot.Slack.Receiving;

namespace FocusBot.Tests.Slack;

public sealed class SlackSignatureTests
{
    // Slack's own example.
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
        + "&user_name=roadrunner&command=%2Fwebhook-collect&text="
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, CultureInfo.InvariantCulture));

    [Fact]
    public void Slacks_own_example_is_valid() => Assert.Equal(SignatureVerdict.Valid, Check());

    [Theory]
    [InlineData(0, SignatureVerdict.Valid)]
    [InlineData(300, SignatureVerdict.Valid)]
    [InlineData(-300, SignatureVerdict.Valid)]
    [InlineData(301, SignatureVerdict.Stale)]
    [InlineData(-301, SignatureVerdict.Stale)]
    [InlineData(86_400, SignatureVerdict.Stale)]
    internal void A_signature_holds_for_five_minutes_both_ways(int secondsLater, SignatureVerdict verdict) =>
        Assert.Equal(verdict, Check(later: TimeSpan.FromSeconds(secondsLater)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b5030")]
    public void A_signature_of_another_shape_is_missing(string? signature) =>
        Assert.Equal(SignatureVerdict.Missing, Check(signature: signature));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("noon")]
    [InlineData("-1531420618")]
    [InlineData("1531420618.5")]
    [InlineData(" 1531420618")]
    [InlineData("15314206180000")]
    public void A_timestamp_of_another_shape_is_missing(string? timestamp) =>
        Assert.Equal(SignatureVerdict.Missing, Check(timestamp: timestamp));

    [Theory]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504")]
    [InlineData("v0=zz114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void Another_signature_is_wrong(string signature) => Assert.Equal(SignatureVerdict.Wrong, Check(signature: signature));

    [Fact]
    public void A_changed_body_is_wrong() => Assert.Equal(SignatureVerdict.Wrong, Check(body: Body.Replace("roadrunner", "coyote", StringComparison.Ordinal)));

    [Fact]
    public void Another_secret_is_wrong() => Assert.Equal(SignatureVerdict.Wrong, Check(secret: "8f742231b10e8888abcd99yyyzzz85a6"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_secret_nothing_is_valid(string secret) =>
        Assert.Equal(SignatureVerdict.Wrong, Check(secret: secret, signature: SlackCaller.Sign(secret.Trim(), Timestamp, Encoding.UTF8.GetBytes(Body))));

    private static SignatureVerdict Check(
        string secret = Secret, string? timestamp = Timestamp, string? signature = Signature, string body = Body, TimeSpan later = default)
    {
        using var check = new SlackSignature(secret, TimeSpan.FromMinutes(5));
        return check.Check(timestamp, signature, Encoding.UTF8.GetBytes(body), Then + later);
    }
}
