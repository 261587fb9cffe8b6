using FocusBot.Delivery.Inbox;
using FocusBot.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FocusBot.Tests.Architecture;

/// <summary>Who takes a turn at what, and when.</summary>
public sealed class PhasesTests
{
    /// <summary>Inside of a phase the order means nothing: whoever adds a line here has made sure of it.</summary>
    private static readonly string[] SideBySide =
    [
        "ChannelSettingsChanged, Remember: PlannedCheckHandler, ReadingHandler, ReviewMessageHandler",
        "ContractChanged, Show: ContractCards, NeededHandler",
        "LevelDeclared, Decide: NudgeHandler, PairQuestionHandler",
        "MeetingScheduled, Decide: AfterwardsHandler, ReminderHandler, TimeHandler",
        "MessageDeleted, Decide: ContractShownHandler, HuddleHandler, NudgeShownHandler, ReadingHandler",
        "MessagePosted, Remember: LeavingHandler, ReviewMessageHandler",
        "PersonLeft, Remember: FacilitatorLeftHandler, LeavingHandler",
        "ThreadWritten, Decide: OutcomeHandler, PlannedCheckHandler",
    ];

    [Fact]
    public async Task Only_these_share_a_phase()
    {
        await using var app = FocusBotApp.Create(["--Slack:Transport=http", "--Slack:BotToken=xoxb-1", "--Slack:SigningSecret=8f742231b10e8888abcd99yyyzzz85a5"]);

        Assert.Equal(
            SideBySide,
            from entry in app.Services.GetServices<HandlerEntry>()
            group entry.Handler.Name by (Event: entry.Type.Name, entry.Phase) into turn
            where turn.Count() > 1
            orderby turn.Key.Event, turn.Key.Phase
            select $"{turn.Key.Event}, {turn.Key.Phase}: {string.Join(", ", turn.Order(StringComparer.Ordinal))}");
    }
}
