using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Tests.Delivery;

/// <summary>What is written to the disk reads back as what it was: a restart lies between.</summary>
public sealed class StoredFormsTests
{
    private static readonly Card Rich = Card.Of(
        new CardPart.Heading("Heading"),
        new CardPart.Paragraph(CardText.Of($"{Given.Ana} in {Given.Reviews} at {Given.Noon}: {"Impact":strong} {new CardSpan.Link("https://example.org", "link")}")),
        new CardPart.Divider(),
        new CardPart.Buttons([new("Label", "action", "value", ButtonEmphasis.Danger)]),
        new CardPart.Note("note"));

    private static readonly AnswerTo Path = new(new("E1", null, true), Given.Reviews, Given.Ana, "press/1", Given.Root, Given.Address, Replaces: true);

    public static IEnumerable<object[]> Parcels => new TheoryData<Parcel>
    {
        new Parcel.ThreadPost(Given.Reviews, Given.Root, Rich), new Parcel.ChannelPost(Given.Reviews, Rich),
        new Parcel.PrivateNote(Given.Reviews, Given.Ana, Given.Root, Rich), new Parcel.PrivateNote(Given.Reviews, Given.Ana, null, Rich),
        new Parcel.DirectMessage(Given.Ana, Rich), new Parcel.Revision(Given.Reviews, Given.Ts(7), Rich),
        new Parcel.Reply(Given.Address, Rich, true, new(Given.Reviews, Given.Ana, Given.Root, Rich)), new Parcel.Reply(Given.Address, Rich, false, null),
        new Parcel.ThreadReading(Given.Reviews, Given.Root), new Parcel.PersonReading(Given.Ana), new Parcel.GroupReading("S0123ABCDE"), new Parcel.HomeView(Given.Ana, Rich), new Parcel.Alarm(), new Parcel.HuddleReading(Given.Reviews, Given.Root),
    };

    public static IEnumerable<object[]> Reports => new TheoryData<Report>
    {
        new Report.Delivered(Given.Acme, "p", "k", "n", Given.Reviews, Given.Ts(7)), new Report.Delivered(new("E1", null, true), "p", "k", "n", null, null),
        new Report.Refused(new("E1", "T1", false), "p", "k", "n", "r"),
        new Report.ThreadRead(Given.Acme, "p", "k", "n", [new(Given.Root, Given.Ana)]),
        new Report.HuddleRead(Given.Acme, "p", "k", "n", new(new List<FocusBot.Conversations.UserId> { Given.Ana, Given.Ben }, HasEnded: true) { BegunBy = Given.Ana, EndedAt = Given.Noon }),
        new Report.PersonRead(Given.Acme, "p", "k", "n", new(Given.Ana, true, false, true, false, false, "Europe/Berlin")),
    };

    public static IEnumerable<object[]> Requests => new TheoryData<ThreadRequest>
    {
        new ThreadRequest.Ask(Given.Thread, Path), new ThreadRequest.Check(Given.Thread, Path),
        new ThreadRequest.DeclareLevel(Given.Thread, Path, DeclaredLevel.NotSure, Given.Noon) { AsksOthersToo = true, Shows = true, CorrectsNudge = true },
        new ThreadRequest.Withdraw(Given.Thread, Path, Given.Noon), new ThreadRequest.Show(Given.Thread, Path, IsShown: true),
    };

    [Theory]
    [MemberData(nameof(Parcels))]
    internal void A_parcel_reads_back_as_it_was(Parcel parcel)
    {
        var json = JsonSerializer.Serialize(parcel, DeliveryJson.Default.Parcel);
        var read = JsonSerializer.Deserialize(json, DeliveryJson.Default.Parcel);

        Assert.IsType(parcel.GetType(), read);
        Assert.Equal(json, JsonSerializer.Serialize(read, DeliveryJson.Default.Parcel));
        Assert.DoesNotContain("\"\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    internal void A_report_reads_back_as_it_was(Report report)
    {
        var json = JsonSerializer.Serialize(report, DeliveryJson.Default.Report);
        var read = JsonSerializer.Deserialize(json, DeliveryJson.Default.Report);

        Assert.Equal(report is Report.ThreadRead ? json : report.ToString(), report is Report.ThreadRead ? JsonSerializer.Serialize(read, DeliveryJson.Default.Report) : read?.ToString());
        Assert.Equal(report.Installation, read?.Installation);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    internal void A_request_reads_back_as_it_was(ThreadRequest request) => Assert.Equal(
        request, JsonSerializer.Deserialize(JsonSerializer.Serialize(request, ReviewJson.Default.ThreadRequest), ReviewJson.Default.ThreadRequest));

    [Fact]
    public void A_timestamp_is_a_string_in_json() => Assert.Contains(
        $"\"Ts\":\"{Given.Ts(7)}\"", JsonSerializer.Serialize<Parcel>(new Parcel.Revision(Given.Reviews, Given.Ts(7), Rich), DeliveryJson.Default.Parcel), StringComparison.Ordinal);

    [Fact]
    public void The_numbers_and_words_on_the_disk_never_change()
    {
        Assert.Equal([1, 2, 3, 4], Enum.GetValues<ArrivalKind>().Select(kind => (int)kind));
        Assert.Equal([1, 2, 3, 4, 5], Enum.GetValues<OutboxState>().Select(state => (int)state));
        Assert.Equal([1, 2, 3, 4, 5], Enum.GetValues<DeclaredLevel>().Select(level => (int)level));
        Assert.Equal([1, 2, 3, 4, 5], Enum.GetValues<global::FocusBot.Nudges.Interventions.InterventionAct>().Select(act => (int)act));
        Assert.Equal([1, 2, 3, 4, 5], Enum.GetValues<global::FocusBot.Nudges.Interventions.Outcome>().Select(outcome => (int)outcome));
        Assert.Equal([1, 2, 3, 4, 5, 6], Enum.GetValues<global::FocusBot.Nudges.Posting.NudgeState>().Select(state => (int)state));
        Assert.Equal([1, 2, 3], Enum.GetValues<global::FocusBot.Teams.Channels.ChannelState>().Select(state => (int)state));
        Assert.Equal([1, 2, 3, 4, 5], Enum.GetValues<global::FocusBot.Teams.Channels.ChannelMode>().Select(mode => (int)mode));
        Assert.Equal([1, 2, 3], Enum.GetValues<global::FocusBot.Teams.Channels.Sensitivity>().Select(sensitivity => (int)sensitivity));
        Assert.Equal([0, 1, 2, 3], Enum.GetValues<global::FocusBot.Levels.Vocabulary.Level>().Select(level => (int)level));
    }
}
