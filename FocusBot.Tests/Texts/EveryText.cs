using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Measured;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Buttons;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Doors;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Arrivals;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;

namespace FocusBot.Tests.Texts;

/// <summary>Everything FocusBot can say, by the member that says it and in which state.</summary>
internal static class EveryText
{
    private static readonly DeclaredLevel[] Answers = [.. DeclaredLevels.All];

    private static readonly (Level, Level)[] Gaps = [.. from one in LevelVocabulary.Levels from other in LevelVocabulary.Levels where one != other select (one, other)];

    private static readonly string[] Reasons =
        ["not_in_channel", "channel_not_found", "is_archived", "restricted_action_thread_locked", "thread_not_found", "message_not_found", "too_old", "unknown_outcome", "missing_scope", "internal_error"];

    public static IReadOnlyList<Said> All { get; } = [.. Cards().Select(Said.Of), .. Forms().Select(Said.Of), .. Sentences().Select(Said.Of), .. TeamTexts.All, .. PeopleTexts.All, .. AutomaticTexts.All, .. MeetingTexts.All, .. HomeTexts.All, .. SummaryTexts.All, .. ContractTexts.All];

    public static Nudge NudgeOf(Level first, Level second) => Given.NudgeOf(new(Given.Ana, first, Given.Ben, second));

    private static IEnumerable<(string, Card)> Cards() =>
        [.. Introductions(), .. Questions(), .. Declared(), .. Maps(), .. Helps(), .. Routings(), .. Refusals(), .. NudgesAndAfter()];

    private static Nudge Suggested(WayForward way, params UserId[] agreed) =>
        NudgeOf(Level.Impact, Level.Execution) with { WayForward = way, Suggestion = new(Given.Cleo, Given.Noon, agreed) };

    private static IEnumerable<(string, Card)> Introductions() =>
    [
        .. ChannelModes.All.Where(mode => mode is not ChannelMode.Thread).Select(mode => ($"IntroductionMessage.For {mode}", IntroductionMessage.For(mode, Alone, isListed: true))),
        ("IntroductionMessage.For a channel that isn't listed", IntroductionMessage.For(ChannelMode.AskFirst, Alone, isListed: false)),
        ("IntroductionMessage.For, with a language model", IntroductionMessage.For(ChannelMode.AskFirst, Gated, isListed: true)),
        ("IntroductionMessage.For, without the encoder", IntroductionMessage.For(ChannelMode.AskFirst, Alone with { HasEncoder = false }, isListed: true)),
        ("IntroductionMessage.InASharedChannel", IntroductionMessage.InASharedChannel(Alone)), ("IntroductionMessage.InASharedChannel, with a language model", IntroductionMessage.InASharedChannel(Gated)),
        ("WelcomeMessage.For", WelcomeMessage.For(Given.Reviews, ChannelMode.AskFirst, Alone, isListed: true)),
        ("WelcomeMessage.For, with a language model, in private", WelcomeMessage.For(Given.Reviews, ChannelMode.Private, Gated, isListed: true)),
        ("WelcomeMessage.For a channel that isn't listed", WelcomeMessage.For(Given.Reviews, ChannelMode.AskFirst, Alone, isListed: false)),
        ("WelcomeMessage.AsksFirstNow", WelcomeMessage.AsksFirstNow(Given.Reviews)),
        ("JoiningMessage.For", JoiningMessage.For(Given.Reviews, Alone)), ("JoiningMessage.For, with a language model", JoiningMessage.For(Given.Reviews, Gated)),
    ];

    public static ReaderFacts Alone => new(HasEncoder: true, LanguageModel: null);

    public static ReaderFacts Gated => Alone with { LanguageModel = "llama3 at models.example" };

    private static IEnumerable<(string, Card)> Questions() =>
    [
        ("QuestionMessage.InTheThread", QuestionMessage.InTheThread(Given.Thread)),
        ("QuestionMessage.InPrivate", QuestionMessage.InPrivate(Given.Thread, Given.Ana)),
        ("QuestionMessage.InTheThread, in private mode", QuestionMessage.InTheThread(Given.Thread, tellsThread: false)),
        ("QuestionMessage.InPrivate, in private mode", QuestionMessage.InPrivate(Given.Thread, Given.Ana, tellsThread: false)),
        ("QuestionMessage.Asked 4, in private mode", QuestionMessage.Asked(4, 0, tellsThread: false)),
        ("QuestionMessage.OnRequest", QuestionMessage.OnRequest(Given.Thread)),
        ("QuestionMessage.Asked 1, nobody answered", QuestionMessage.Asked(1, 0)),
        ("QuestionMessage.Asked 4, 1 answered", QuestionMessage.Asked(4, 1)),
        ("QuestionMessage.Asked 4, 3 answered", QuestionMessage.Asked(4, 3)),
        ("QuestionMessage.AskedBefore, nobody answered", QuestionMessage.AskedBefore(0)),
        ("QuestionMessage.AskedBefore, 2 answered", QuestionMessage.AskedBefore(2)),
        ("QuestionMessage.OnItsWay", QuestionMessage.OnItsWay),
        ("PairQuestionMessage.Ask", PairQuestionMessage.Ask(Asked, mayBePutOff: true)),
        ("PairQuestionMessage.Ask, in private mode, again", PairQuestionMessage.Ask(Asked with { TellsThread = false }, mayBePutOff: false)),
        ("PairQuestionMessage.LeftAlone", PairQuestionMessage.LeftAlone),
        ("PairQuestionMessage.PutOff", PairQuestionMessage.PutOff(Given.Noon.AddDays(1), Given.Noon.AddDays(2))),
        ("PairQuestionMessage.NotAsked", PairQuestionMessage.NotAsked(Given.Reviews)),
        ("PairQuestionMessage.Over", PairQuestionMessage.Over),
        .. from level in LevelVocabulary.Levels select ($"PairQuestionMessage.MeetingThem {level}", PairQuestionMessage.MeetingThem(Given.Ben, level)),
    ];

    private static PairQuestion Asked => new(Given.Thread, new(Given.Ana, Given.Ben), Given.Noon, Given.Noon + PairQuestion.Wait, PairQuestionState.Open, null, null) { TellsThread = true };

    private static IEnumerable<(string, Card)> Declared() =>
    [
        .. from level in Answers from isShown in (bool[])[false, true]
           let said = Given.Said(Given.Ana, level, isShown: isShown)
           select ($"DeclaredMessage.For {level}{(isShown ? ", shown" : "")}", DeclaredMessage.For(Given.ThreadOf(said), said)),
        ("DeclaredMessage.For, the first of two", DeclaredMessage.For(
            Given.ThreadOf(Given.Said(Given.Ana, DeclaredLevel.Execution)), Given.Said(Given.Ana, DeclaredLevel.Execution), Given.Noon.AddDays(1))),
        ("DeclaredMessage.For, in private mode", DeclaredMessage.For(
            Given.ThreadOf(Given.Said(Given.Ana, DeclaredLevel.Execution)), Given.Said(Given.Ana, DeclaredLevel.Execution), tellsThread: false)),
        ("DeclaredMessage.Withdrawn", DeclaredMessage.Withdrawn(Given.Thread)),
    ];

    private static IEnumerable<(string, Card)> Maps() =>
    [
        ("MapMessage.For nobody declared", MapMessage.For(Given.ThreadOf([Given.Ana, Given.Ben]), Given.Ana)),
        ("MapMessage.For one alone", MapMessage.For(Given.ThreadOf([Given.Ana], Given.Said(Given.Ana, DeclaredLevel.Impact)), Given.Ana)),
        ("MapMessage.For two who differ", MapMessage.For(
            Given.ThreadOf(Given.Said(Given.Ana, DeclaredLevel.Impact), Given.Said(Given.Ben, DeclaredLevel.Execution)), Given.Ana)),
        ("MapMessage.For many", MapMessage.For(
            Given.ThreadOf(
                [Given.Ana, Given.Ben, Given.Cleo, Given.Dan, new("U0EVE"), new("U0FAY")],
                Given.Said(Given.Ana, DeclaredLevel.Impact), Given.Said(Given.Ben, DeclaredLevel.Impact, 1, isShown: true), Given.Said(Given.Cleo, DeclaredLevel.Optics, 2),
                Given.Said(Given.Dan, DeclaredLevel.NotSure, 3, isShown: true), Given.Said(new("U0EVE"), DeclaredLevel.Mixed, 4)),
            Given.Ana)),
    ];

    private static IEnumerable<(string, Card)> Helps() =>
    [
        ("HelpMessage.For", HelpMessage.For(ProgramWords.Table)),
        ("MentionMessage.WhatCanBeDone", MentionMessage.WhatCanBeDone(null)),
        ("MentionMessage.WhatCanBeDone, who said settings", MentionMessage.WhatCanBeDone(ProgramWords.Table.Find(RouteKind.Command, "settings"))),
        ("HelpMessage.LinkExpected", HelpMessage.LinkExpected("ask")),
    ];

    private static IEnumerable<(string, Card)> Routings() =>
    [
        ("RoutingMessage.UnknownCommand", RoutingMessage.UnknownCommand(ProgramWords.Table, new("imapct"))),
        ("RoutingMessage.TooLong", RoutingMessage.TooLong(40_004)),
        ("RoutingMessage.UnknownButton", RoutingMessage.UnknownButton), ("RoutingMessage.UnknownForm", RoutingMessage.UnknownForm),
        ("RoutingMessage.UnknownShortcut", RoutingMessage.UnknownShortcut), ("RoutingMessage.NotInTime", RoutingMessage.NotInTime),
        ("RoutingMessage.FormNotOpened", RoutingMessage.FormNotOpened),
        ("RoutingMessage.FormNotTaken", RoutingMessage.FormNotTaken(LevelFormRule.Read((Given.Reviews, null), Given.NoValues).Complaints)),
    ];

    private static IEnumerable<(string, Card)> Refusals() =>
    [
        ("RefusalMessage.SharedChannel", RefusalMessage.SharedChannel), ("RefusalMessage.ArchivedChannel", RefusalMessage.ArchivedChannel),
        ("RefusalMessage.SwitchedOff", RefusalMessage.SwitchedOff),
        ("RefusalMessage.FromOutside", RefusalMessage.FromOutside),
        ("RefusalMessage.IsArchived", RefusalMessage.IsArchived(Given.Reviews)), ("RefusalMessage.ClosedThread", RefusalMessage.ClosedThread),
        ("RefusalMessage.NobodyHere", RefusalMessage.NobodyHere), ("RefusalMessage.NobodyToCompareWith", RefusalMessage.NobodyToCompareWith),
        ("RefusalMessage.NotInTheThread", RefusalMessage.NotInTheThread), ("RefusalMessage.NoThreadHere", RefusalMessage.NoThreadHere),
        ("RefusalMessage.WhichThread", RefusalMessage.WhichThread), ("RefusalMessage.NotAMember", RefusalMessage.NotAMember(Given.Reviews)),
        ("RefusalMessage.CouldNotAnswer", RefusalMessage.CouldNotAnswer(Given.Reviews)),
        .. Reasons.Select(reason => ($"RefusalMessage.QuestionNotPosted {reason}", RefusalMessage.QuestionNotPosted(Given.Reviews, reason))),
        ("RefusalMessage.ReadsOn a minute", RefusalMessage.ReadsOn(TimeSpan.FromSeconds(50))),
        ("RefusalMessage.ReadsOn minutes", RefusalMessage.ReadsOn(TimeSpan.FromMinutes(7))),
        .. Reasons.Select(reason => ($"RefusalMessage.ThreadNotReadable {reason}", RefusalMessage.ThreadNotReadable(Given.Reviews, reason))),
    ];

    private static IEnumerable<(string, Card)> NudgesAndAfter() =>
    [
        .. Gaps.Select(gap => ($"NudgeMessage.For {gap.Item1} and {gap.Item2}", NudgeMessage.For(NudgeOf(gap.Item1, gap.Item2)))),
        ("NudgeMessage.For, somebody suggests a level", NudgeMessage.For(Suggested(WayForward.Impact), now: Given.Noon)),
        ("NudgeMessage.For, ten minutes later, one agrees", NudgeMessage.For(Suggested(WayForward.Impact, Given.Ben), now: Given.Noon.AddMinutes(10))),
        ("NudgeMessage.For, both in turn, three agree", NudgeMessage.For(Suggested(WayForward.BothInTurn, Given.Ana, Given.Ben, Given.Dan), now: Given.Noon.AddMinutes(10))),
        ("NudgeMessage.TakenBack", NudgeMessage.TakenBack), ("NudgeMessage.Removed", NudgeMessage.Removed),
        ("NudgeAnswerMessage.Why", NudgeAnswerMessage.Why(
            NudgeOf(Level.Impact, Level.Execution), [Given.Said(Given.Ana, DeclaredLevel.Impact), Given.Said(Given.Ben, DeclaredLevel.Execution, 5)])),
        ("NudgeAnswerMessage.Why, said to the two alone", NudgeAnswerMessage.Why(NudgeOf(Level.Impact, Level.Execution) with { State = NudgeState.InPrivate, Ts = null }, [])),
        ("NudgeAnswerMessage.Why, one changed since", NudgeAnswerMessage.Why(NudgeOf(Level.Impact, Level.Execution), [Given.Said(Given.Ana, DeclaredLevel.Impact)])),
        ("NudgeAnswerMessage.Muted", NudgeAnswerMessage.Muted(NudgeOf(Level.Impact, Level.Execution))), ("NudgeAnswerMessage.Unmuted", NudgeAnswerMessage.Unmuted),
        ("NudgeAnswerMessage.NotOneOfTheTwo", NudgeAnswerMessage.NotOneOfTheTwo), ("NudgeAnswerMessage.NotInTheThread", NudgeAnswerMessage.NotInTheThread), ("NudgeAnswerMessage.LeftTheChannel", NudgeAnswerMessage.LeftTheChannel),
        .. ((string[])["is_archived", "not_in_channel", "internal_error"]).Select(reason => ($"NudgeAnswerMessage.NotShown {reason}", NudgeAnswerMessage.NotShown(Given.Reviews, reason))),
        ("NudgeAnswerMessage.NotAFacilitator", NudgeAnswerMessage.NotAFacilitator), ("NudgeAnswerMessage.NotYourSuggestion", NudgeAnswerMessage.NotYourSuggestion),
        ("NudgeAnswerMessage.UndoIsOver", NudgeAnswerMessage.UndoIsOver), ("NudgeAnswerMessage.YourOwnSuggestion", NudgeAnswerMessage.YourOwnSuggestion),
        ("NudgeAnswerMessage.NothingToAgreeTo", NudgeAnswerMessage.NothingToAgreeTo), ("NudgeAnswerMessage.Gone", NudgeAnswerMessage.Gone),
        .. from reason in Enum.GetValues<NotQuiteReason>().Skip(1) select ($"NudgeAnswerMessage.Thanks {reason}", NudgeAnswerMessage.Thanks(reason)),
    ];

    private static IEnumerable<(string, Form)> Forms()
    {
        IReadOnlyList<ReviewThread> active = [Given.ThreadOf([Given.Ana]), Given.ThreadOf([Given.Ben, Given.Cleo]) with { Key = Given.Thread with { Root = Given.Ts(40) } }];
        return
        [
            ("LevelForm.ForChannel", LevelForm.ForChannel(Given.Reviews, active, Given.Noon.AddHours(3))),
            ("LevelForm.ForChannel without threads", LevelForm.ForChannel(Given.Reviews, [], Given.Noon)),
            ("LevelForm.ForChannel to ask", LevelForm.ForChannel(Given.Reviews, active, Given.Noon.AddDays(3), asks: true)),
            ("LevelForm.ForThread", LevelForm.ForThread(Given.Thread, null)),
            ("LevelForm.ForThread, Mixed before", LevelForm.ForThread(Given.Thread, DeclaredLevel.Mixed)),
            ("NotQuiteForm.For", NotQuiteForm.For(NudgeOf(Level.Impact, Level.Execution), DeclaredLevel.Impact)),
        ];
    }

    private static IEnumerable<(string, string)> Sentences()
    {
        var link = MessageLink.Find("https://globex.slack.com/archives/C0OTHER/p1700000000000100");
        FormValues empty = Given.NoValues, both = new(new Dictionary<string, IReadOnlyList<string>> { [LevelForm.Thread] = ["1700000000.000100"], [LevelForm.Link] = ["x"] });
        return
        [
            ("NotQuiteForm.NothingChosen", NotQuiteForm.NothingChosen.Fields.Single().Value),
            ("LinkRule.Refuse no link", LinkRule.Refuse(null, Given.Reviews) ?? ""),
            ("LinkRule.Refuse another channel", LinkRule.Refuse(link, Given.Reviews) ?? ""),
            .. LevelFormRule.Read((Given.Reviews, null), empty).Complaints.Select(complaint => ($"LevelFormRule.Read empty, {complaint.Key}", complaint.Value)),
            .. LevelFormRule.Read((Given.Reviews, null), both).Complaints.Select(complaint => ($"LevelFormRule.Read both, {complaint.Key}", complaint.Value)),
            .. Enum.GetValues<Restraint>().Select(restraint => ($"RestraintWords.Sentence {restraint}", restraint.Sentence())),
            .. Enum.GetValues<SilenceReason>().Select(reason => ($"SilenceReasons.Sentence {reason}", reason.Sentence())),
            .. Enum.GetValues<UnreadReason>().Select(reason => ($"UnreadReasons.Sentence {reason}", reason.Sentence())),
        ];
    }
}

/// <summary>One text.</summary>
/// <param name="Name">Class, member, and the state behind a space or comma.</param>
/// <param name="Prose">The sentences alone; all of it when it is a form.</param>
internal sealed record Said(string Name, string Text, string Prose, Card? Card, Form? Form)
{
    public string Class => Name.Split('.')[0];

    public string Member => Name.Split('.')[1].Split(' ', ',')[0];

    public static Said Of((string Name, Card Card) card) => new(card.Name, AsRead.Of(card.Card), AsRead.Prose(card.Card), card.Card, null);

    public static Said Of((string Name, Form Form) form) => new(form.Name, AsRead.Of(form.Form), AsRead.Of(form.Form), null, form.Form);

    public static Said Of((string Name, string Text) sentence) => new(sentence.Name, $"{sentence.Text}\n", sentence.Text, null, null);
}
