using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Independence;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Doors;
using FocusBot.Reviews.Drafts;

namespace FocusBot.Tests.Texts;

/// <summary>What a review needs, the draft mirror, and the offer to be quiet.</summary>
internal static class ContractTexts
{
    private static readonly Contract Impact = new(Given.Thread, Level.Impact, Given.Cleo, Given.Noon, Given.Ts(70), Differing: 0);

    public static IReadOnlyList<Said> All { get; } = [.. Cards().Select(Said.Of), .. Referring().Select(Said.Of), .. Forms().Select(Said.Of)];

    private static IEnumerable<(string, Card)> Cards() =>
    [
        .. from level in LevelVocabulary.Levels select ($"ContractMessage.InTheThread {level}", ContractMessage.InTheThread(Impact with { Level = level })),
        ("ContractMessage.InTheThread, five see it differently", ContractMessage.InTheThread(Impact with { Differing = 5 })),
        ("ContractMessage.InTheThread, of somebody who had their data deleted", ContractMessage.InTheThread(Impact with { By = default })),
        ("ContractMessage.InTheThread, taken back", ContractMessage.InTheThread(Impact with { Level = null })),
        ("ContractMessage.Choose", ContractMessage.Choose(Given.ThreadOf([Given.Ana, Given.Ben]), null)),
        ("ContractMessage.Choose, something said before", ContractMessage.Choose(Given.ThreadOf([Given.Ana, Given.Ben]), Impact)),
        ("ContractMessage.Saved", ContractMessage.Saved(Given.ThreadOf([Given.Ana, Given.Ben]), Impact, isEdited: false)),
        ("ContractMessage.Saved, changed", ContractMessage.Saved(Given.ThreadOf([Given.Ana, Given.Ben]), Impact, isEdited: true)),
        ("ContractMessage.SaidAlready", ContractMessage.SaidAlready(Impact)), ("ContractMessage.Overtaken", ContractMessage.Overtaken),
        ("ContractMessage.TakenBack", ContractMessage.TakenBack(Impact with { Level = null })), ("ContractMessage.TakenBack, to what was said before", ContractMessage.TakenBack(Impact)),
        ("ContractMessage.NotYours", ContractMessage.NotYours),
        ("ContractMessage.Counted", ContractMessage.Counted(Impact, isTold: false)), ("ContractMessage.Counted, and shown", ContractMessage.Counted(Impact, isTold: true)),
        ("ContractMessage.CountedNoLonger", ContractMessage.CountedNoLonger), ("ContractMessage.YourOwn", ContractMessage.YourOwn),
        ("ContractMessage.Changed", ContractMessage.Changed(Impact)), ("ContractMessage.Gone", ContractMessage.Gone), ("ContractMessage.NotForBystanders", ContractMessage.NotForBystanders),
        .. ((string[])["not_in_channel", "is_archived", "restricted_action_thread_locked", "too_old", "unknown_outcome", "internal_error"])
            .Select(reason => ($"ContractMessage.NotPosted {reason}", ContractMessage.NotPosted(Given.Reviews, reason))),
        ("IndependenceMessage.Offer", IndependenceMessage.Offer(Given.Reviews, new(9, 7))), ("IndependenceMessage.Switched", IndependenceMessage.Switched(Given.Reviews)),
        ("IndependenceMessage.SwitchedAlready", IndependenceMessage.SwitchedAlready(Given.Reviews)),
    ];

    private static IEnumerable<(string, Card)> Referring() =>
    [
        ("NudgeMessage.For, a review that needs a level", NudgeMessage.For(EveryText.NudgeOf(Level.Impact, Level.Execution), needed: Impact)),
        ("NudgeMessage.For, it needs a level and somebody suggests another", NudgeMessage.For(
            EveryText.NudgeOf(Level.Impact, Level.Execution) with { WayForward = WayForward.Execution, Suggestion = new(Given.Dan, Given.Noon, []) }, now: Given.Noon.AddHours(1), needed: Impact)),
        ("NudgeMessage.InPrivate, a review that needs a level", NudgeMessage.InPrivate(EveryText.NudgeOf(Level.Impact, Level.Execution), needed: Impact)),
        ("QuestionMessage.InTheThread, a review that needs a level", QuestionMessage.InTheThread(Given.Thread, Impact)),
        ("QuestionMessage.InPrivate, a review that needs a level", QuestionMessage.InPrivate(Given.Thread, Given.Ana, Impact)),
        ("PairQuestionMessage.Ask, a review that needs a level", PairQuestionMessage.Ask(
            new(Given.Thread, new(Given.Ana, Given.Ben), Given.Noon, Given.Noon + PairQuestion.Wait, PairQuestionState.Open, null, null) { TellsThread = true }, mayBePutOff: true, Impact)),
        ("MapMessage.For a review that needs a level", MapMessage.For(Given.ThreadOf([Given.Ana, Given.Ben]), Given.Ana, Impact)),
    ];

    private static IEnumerable<(string, Form)> Forms() =>
    [
        ("NeedsForm.ForChannel", NeedsForm.ForChannel(Given.Reviews, [Given.ThreadOf([Given.Ana, Given.Ben])], Given.Noon.AddHours(1), Level.Optics)),
        ("DraftForm.Empty", DraftForm.Empty),
        .. from level in LevelVocabulary.Levels select ($"DraftForm.For {level}", DraftForm.For(Read(level, 0.9), "A draft.")),
        ("DraftForm.For, not so sure", DraftForm.For(Read(Level.Optics, 0.6), "A draft.")),
        ("DraftForm.For, several", DraftForm.For(Read(Level.Optics, 0.4), "A draft.")),
        ("DraftForm.For, small talk", DraftForm.For(Read(Level.None, 0.9), "Thanks!")),
        .. from reason in Enum.GetValues<UnreadReason>() select ($"DraftForm.For, {reason}", DraftForm.For(LevelReading.Unread(reason), "A draft.")),
    ];

    private static LevelReading Read(Level level, double confidence) => LevelReading.Of(level, confidence, []) with { Reader = LevelReading.Encoder };
}
