using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Measured;
using FocusBot.Levels.Readers;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Inference;
using FocusBot.Teams.Members;
using Microsoft.Extensions.Options;

namespace FocusBot.Teams.Settings;

/// <summary>A channel as somebody sees it who asks for its settings.</summary>
/// <param name="NudgesLately">How many stood here in the last thirty days.</param>
internal sealed record ChannelView(
    ChannelId Id, Channel? Channel, ChannelSettings Settings, UserId? Inviter, IReadOnlyList<UserId> Named, PersonFacts? Reader,
    Right Right, IReadOnlyList<AdminAct> LastActs, int NudgesLately, TeamFocus? Focus)
{
    /// <summary>The mode is the one in which whoever runs FocusBot lets new channels begin.</summary>
    public bool IsModeFromAdmin { get; init; }

    /// <summary>Signs that no longer count in this workspace, in words.</summary>
    public IReadOnlyList<string> SignsOff { get; init; } = [];

    /// <summary>What each sensitivity would do here; absent: nobody can tell.</summary>
    public NudgeForecast? Forecast { get; init; }

    /// <summary>Why nothing is inferred here for now; absent: it is.</summary>
    public InferencePause? Pause { get; init; }

    /// <summary>Whoever runs FocusBot lets it infer something here.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>By what messages are read here.</summary>
    public ReaderFacts Readers { get; init; } = new(HasEncoder: true, LanguageModel: null);

    /// <summary>How many of the last readings that people confirmed or corrected were right. For facilitators.</summary>
    public Proportion Measured { get; init; }

    /// <summary>In which time zone this reader's days are read; absent: it is not known.</summary>
    public string? Zone => Reader?.Zone ?? Settings.Quiet?.Zone;
}

/// <summary>Gathers what is known of a channel and of who asks.</summary>
internal sealed class ChannelQuery(
    IEnumerable<ICountNudges> counts, IMeasureReadings measure, InferenceQuery inference, IOptions<EncoderOptions> encoder, IOptions<LanguageModelOptions> model)
{
    private const int MostActs = 8;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <param name="isHere">They did something in the channel a moment ago, so they are in it. A form says nothing of where its person is.</param>
    public async Task<ChannelView> LookAsync(DbSession session, ChannelKey channel, UserId person, DateTimeOffset now, bool isHere)
    {
        var inviter = await ChannelStore.InviterAsync(session, channel);
        var named = await FacilitatorStore.NamedAsync(session, channel);
        var reader = await MemberStore.FindAsync(session, channel.Installation, person, now);
        var nudges = 0;
        var off = new List<string>();
        NudgeForecast? forecast = null;
        foreach (var count in counts)
        {
            nudges += await count.NudgesSinceAsync(session, channel, now - Lately);
            forecast = await count.ForecastAsync(session, channel, now - Lately);
            off.AddRange(await count.SwitchedOffAsync(session, channel.Installation, now));
        }

        return new(
            channel.Channel,
            await ChannelStore.FindAsync(session, channel),
            await SettingsStore.OfAsync(session, channel),
            inviter,
            named,
            reader,
            FacilitatorRule.RightOf(person, inviter, named, reader, !isHere && await LeaverStore.HasLeftAsync(session, channel, person)),
            await AdminActStore.LastAsync(session, channel, MostActs),
            nudges,
            await FocusStore.FindAsync(session, channel, now))
        {
            IsModeFromAdmin = await SettingsStore.FromAdminAsync(session, channel) is not null,
            SignsOff = off,
            Forecast = forecast,
            IsListed = inference.Covers(channel),
            Readers = ReaderFacts.Of(encoder, model),
            Pause = await InferencePauseStore.FindAsync(session, channel, now),
            Measured = await measure.OfAsync(session, channel),
        };
    }
}
