using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Tests.Reviews;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Authority;

/// <summary>A workspace full of what is none of Dan's business. He is in one channel, and has written in no thread of it.</summary>
internal static class GivenSecrets
{
    public static readonly ChannelId Secret = new("C0SECRET"), Mine = Given.Reviews, DirectlyMine = new("D0DAN");

    /// <summary>Words that nobody may hear or see who has nothing to do with them.</summary>
    public static IReadOnlyList<string> Words { get; } = ["U0ANA", "U0BEN", "U0CLEO", "C0SECRET", "moonshot", "Asia/Tokyo", "S0SECRET"];

    private const string Meeting = "0123456789abcdef0123456789abcdef";

    private static readonly ThreadKey Public = new(Given.Acme, Secret, Given.Root), Private = new(Given.Acme, Mine, Given.Root);

    private static readonly Pair Two = new(Given.Ben, Given.Cleo);

    /// <summary>What a forged or an old button could carry.</summary>
    public static IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string>
    {
        ["another channel"] = $"{Secret}",
        ["another channel's thread"] = $"{Secret}/{Given.Root}",
        ["another thread"] = $"{Mine}/{Given.Root}",
        ["a nudge in another channel"] = $"{Secret}/{Given.Root}/{Two}",
        ["a nudge that two people alone have seen"] = $"{Mine}/{Given.Root}/{Two}",
        ["a question to two people"] = $"{Mine}/{Given.Root}/{new Pair(Given.Ana, Given.Ben)}",
        ["another's review"] = Meeting,
        ["another's reading"] = $"{Mine}/{Given.Ts(0)}",
        ["another's reading in another channel"] = $"{Secret}/{Given.Ts(1)}",
        ["nothing"] = "",
        ["a pattern"] = "%",
        ["the sign for everywhere"] = "*",
        ["statements"] = "C1/'; DROP TABLE nudge; --/U1/U2",
        ["ids that are none"] = $"%/{Given.Root}/_/%",
        ["5,000 letters"] = new string('A', 5_000),
    };

    public static async Task<ReviewDriver> CreateAsync()
    {
        var world = await ReviewDriver.CreateAsync();
        world.Refuses = parcel => parcel is Parcel.ThreadReading ? "thread_not_found" : null;
        await world.HappenAsync(new Happened.FocusBotInvited(Given.Acme, Secret, Given.Ana, default));
        await world.HappenAsync(new Happened.FocusBotInvited(Given.Acme, Mine, new UserId("U0EVE"), default));
        foreach (var (index, person) in ((UserId[])[Given.Ana, Given.Ben, Given.Cleo]).Index())
        {
            await WriteAsync(world, Secret, person, index);
            await WriteAsync(world, Mine, person, index);
        }

        await world.DeliverAsync();
        await world.Fresh.Database.WriteAsync(PutAsync);
        world.Sent.Clear();
        return world;
    }

    private static Task WriteAsync(ReviewDriver world, ChannelId channel, UserId person, int second) => world.HappenAsync(
        new Happened.MessagePosted(Given.Acme, channel, Given.Ts(second), Given.Root, person, new("words"), default));

    private static async Task<int> PutAsync(DbSession session)
    {
        var channel = new ChannelKey(Given.Acme, Secret);
        var settings = ChannelSettings.Default with { Quiet = new(new(22, 0), new(7, 0), "Asia/Tokyo"), UserGroup = "S0SECRET" };
        await SettingsStore.SetAsync(session, channel, settings);
        var focus = new TeamFocus(Level.Optics, null, DateOnly.FromDateTime(Given.Noon.AddDays(30).UtcDateTime), Given.Noon.AddDays(30), "moonshot");
        await FocusStore.SetAsync(session, channel, focus, Given.Ana, Given.Noon);
        foreach (var (thread, state, ts) in ((ThreadKey, NudgeState, MessageTs?)[])[(Public, NudgeState.InTheThread, Given.Ts(50)), (Private, NudgeState.InPrivate, null)])
        {
            await DeclarationStore.SetAsync(session, thread, Given.Ben, DeclaredLevel.Impact, Given.Noon);
            await DeclarationStore.SetAsync(session, thread, Given.Cleo, DeclaredLevel.Optics, Given.Noon);
            var nudge = new Nudge(thread, new(Given.Ben, Level.Impact, Given.Cleo, Level.Optics), state, ts, null);
            await NudgeStore.AddAsync(session, nudge, Given.Noon);
            await NudgeStore.UpdateAsync(session, nudge);
        }

        await ReadingStore.SetAsync(session, Private, new(Given.Ts(0), Given.Ana, Level.Impact, 0.95));
        await ReadingStore.SetAsync(session, Public, new(Given.Ts(1), Given.Ben, Level.Execution, 0.95));
        await PairQuestionStore.AddAsync(session, new(Private, new(Given.Ana, Given.Ben), Given.Noon, Given.Noon.AddDays(1), PairQuestionState.Open, null, null));
        var meeting = new Meeting(
            Given.Acme, Meeting, Secret, Given.Ana, Given.Ts(70), Level.Impact, IsRevealed: false, [new(Given.Ben, null, false), new(Given.Cleo, null, false)]);
        await MeetingStore.AddAsync(session, meeting, Given.Noon);
        await MeetingStore.AnswerAsync(session, meeting, Given.Ben, DeclaredLevel.Impact, Given.Noon);
        return 0;
    }
}
