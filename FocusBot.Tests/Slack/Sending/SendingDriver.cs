using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Diagnosis;
using FocusBot.Slack.Sending;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace FocusBot.Tests.Slack.Sending;

/// <summary>The whole way out with a Slack of the test's own at its end.</summary>
internal sealed class SendingDriver : IDisposable
{
    public const string ParcelId = "0190aaaa";

    private readonly SlackWire _wire;

    public SendingDriver(TimeProvider? clock = null, SlackDistribution distribution = SlackDistribution.Internal)
    {
        Limits = DistributionRule.LimitsOf(distribution);
        var options = Options.Create(Settings);
        _wire = new(Slack, new(), Settings.LongestCall, new(new OwnMeters()), clock ?? Clock);
        Api = new(_wire, new OneToken(options), Standing, options, new Notebook<SlackApi>(Log));
        Replies = new(_wire, options);
        Sender = new(Api, Replies, new(Api, Limits), Limits, options, new Notebook<SlackSender>(Log));
        AtOnce = new(Api, Replies, options, new Notebook<SlackAtOnce>(Log));
        Diagnosis = new(options, Api, Clock);
    }

    public static InstallationId Acme { get; } = InstallationId.Workspace("T0ACME");

    public static ChannelId ReviewChannel { get; } = new("C0REVIEW");

    public static UserId Ana { get; } = new("U0ANA");

    public static MessageTs Root { get; } = MessageTs.Parse("1772452800.000100");

    public static DateTimeOffset Noon { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static ReplyAddress Address { get; } = new("https://hooks.slack.com/actions/T0ACME/1/secret");

    public SlackOptions Settings { get; } = new() { BotToken = "xoxb-1-secret", AppToken = "xapp-1-secret" };

    public FakeSlack Slack { get; } = new();

    public FakeClock Clock { get; } = new(Noon);

    public ReadingLimits Limits { get; }

    public TokenStanding Standing { get; } = new();

    public Listed<string> Log { get; } = new();

    public SlackApi Api { get; }

    public ReplyAddresses Replies { get; }

    public SlackSender Sender { get; }

    public SlackAtOnce AtOnce { get; }

    public SlackDiagnosis Diagnosis { get; }

    public static Parcel.PrivateNote Whisper(string words = "Hello, Ana.") => new(ReviewChannel, Ana, Root, Card.Saying(words));

    public static Parcel.ThreadPost Post(string words = "Hello, all.") => new(ReviewChannel, Root, Card.Saying(words));

    public Task<SendOutcome> SendAsync(Parcel parcel, string? progress = null) => Sender.SendAsync(Acme, ParcelId, parcel, progress, CancellationToken.None);

    public async Task<IReadOnlyList<DoctorFinding>> DiagnoseAsync() => await Diagnosis.DiagnoseAsync(CancellationToken.None).ToListAsync();

    /// <summary>Page after page, each with a next one.</summary>
    public void AnswerWithoutEnd()
    {
        for (var i = 0; i < 101; i++)
        {
            Slack.Answers(Page("""{"user":"U0BEN","ts":"1772452801.000100"}""", $"page{i}"));
        }
    }

    public void Dispose() => _wire.Dispose();

    public static string Page(string messages, string? next = null) =>
        $$$"""{"ok":true,"messages":[{{{messages}}}],"response_metadata":{"next_cursor":"{{{next}}}"}}""";

    public static string Mark(string parcelId) =>
        $$$"""
        "metadata":{"event_type":"focusbot_thread_post","event_payload":{"outbox_id":"{{{parcelId}}}"}}
        """;
}
