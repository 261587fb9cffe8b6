using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;

namespace FocusBot.Tests.Slack.Sending;

public sealed class SlackLimitsTests
{
    private static readonly ReadingLimits Internal = DistributionRule.LimitsOf(SlackDistribution.Internal);

    private static readonly Card Hello = Card.Saying("Hello.");

    public static IEnumerable<object[]> Parcels { get; } = new TheoryData<Parcel, string[]>
    {
        { SendingDriver.Post(), ["-/T0ACME/workspace in C0REVIEW", "-/T0ACME/workspace chat.postMessage"] },
        { new Parcel.ChannelPost(SendingDriver.ReviewChannel, Hello), ["-/T0ACME/workspace in C0REVIEW", "-/T0ACME/workspace chat.postMessage"] },
        { new Parcel.DirectMessage(SendingDriver.Ana, Hello), ["-/T0ACME/workspace in U0ANA", "-/T0ACME/workspace chat.postMessage"] },
        { SendingDriver.Whisper(), ["-/T0ACME/workspace in C0REVIEW", "-/T0ACME/workspace chat.postEphemeral"] },
        { new Parcel.Revision(SendingDriver.ReviewChannel, SendingDriver.Root, Hello), ["-/T0ACME/workspace chat.update"] },
        { new Parcel.ThreadReading(SendingDriver.ReviewChannel, SendingDriver.Root), ["-/T0ACME/workspace conversations.replies"] },
        { new Parcel.PersonReading(SendingDriver.Ana), ["-/T0ACME/workspace users.info"] },
        { new Parcel.HuddleReading(SendingDriver.ReviewChannel, SendingDriver.Root), ["-/T0ACME/workspace conversations.replies"] },
        { new Parcel.GroupReading("S0123ABCDE"), ["-/T0ACME/workspace usergroups.users.list"] },
        { new Parcel.HomeView(SendingDriver.Ana, Hello), ["-/T0ACME/workspace in home of U0ANA", "-/T0ACME/workspace views.publish"] },
        { new Parcel.Reply(SendingDriver.Address, Hello, false, null), ["-/T0ACME/workspace replies"] },
    };

    [Theory]
    [MemberData(nameof(Parcels))]
    internal void A_parcel_counts_against_its_channel_and_its_method(Parcel parcel, string[] keys) =>
        Assert.Equal(keys, SlackLimits.Of(SendingDriver.Acme, parcel, Internal).Select(limit => limit.Key));

    [Fact]
    public void An_alarm_calls_nobody() => Assert.Empty(SlackLimits.Of(SendingDriver.Acme, new Parcel.Alarm(), Internal));

    [Fact]
    public void A_channel_takes_one_message_a_second() =>
        Assert.Equal((1, TimeSpan.FromSeconds(1)), Rate(SlackLimits.Of(SendingDriver.Acme, SendingDriver.Post(), Internal)[0]));

    [Theory]
    [MemberData(nameof(Parcels))]
    internal void No_minute_holds_more_than_the_limit(Parcel parcel, string[] keys)
    {
        var (burst, refill) = Rate(SlackLimits.Of(SendingDriver.Acme, parcel, Internal)[^1]);
        var most = keys[^1].Split(' ')[1] switch { "chat.postEphemeral" or "users.info" or "views.publish" => 100, "chat.update" or "conversations.replies" => 50, "usergroups.users.list" => 20, _ => 300 };
        Assert.Equal(most, burst + TimeSpan.FromMinutes(1) / refill);
    }

    [Fact]
    public void Two_installations_share_no_limit() => Assert.Empty(
        SlackLimits.Of(SendingDriver.Acme, SendingDriver.Post(), Internal).Select(limit => limit.Key)
            .Intersect(SlackLimits.Of(InstallationId.Workspace("T0OTHER"), SendingDriver.Post(), Internal).Select(limit => limit.Key)));

    [Fact]
    public void An_unlisted_app_reads_once_a_minute()
    {
        var unlisted = DistributionRule.LimitsOf(SlackDistribution.Unlisted);

        Assert.Equal((1, TimeSpan.FromMinutes(1)), Rate(Assert.Single(SlackLimits.Of(SendingDriver.Acme, new Parcel.ThreadReading(SendingDriver.ReviewChannel, SendingDriver.Root), unlisted))));
        Assert.Equal((1, TimeSpan.FromMinutes(1)), Rate(Assert.Single(SlackLimits.OfLooking(SendingDriver.Acme, SendingDriver.Post(), unlisted))));
        Assert.Equal((1, TimeSpan.FromMinutes(1)), Rate(Assert.Single(SlackLimits.OfLooking(SendingDriver.Acme, new Parcel.ChannelPost(SendingDriver.ReviewChannel, Hello), unlisted))));
    }

    private static (int Burst, TimeSpan Refill) Rate(RateLimit limit) => (limit.Burst, limit.Refill);
}
