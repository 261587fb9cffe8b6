using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Contracts;

/// <summary>What a review needs: in its thread, and to whoever said it or sees it differently.</summary>
internal static class ContractMessage
{
    public static Card InTheThread(Contract contract) => contract.Level is not { } level
        ? Card.Saying("Nobody says any more what this review needs.")
        : Card.Of(
            new CardPart.Paragraph(CardText.Of($"This review needs: {$"{level} first":strong} ({level.Meaning()}). {SaidBy(contract)}{Differing(contract.Differing)}")),
            new CardPart.Buttons([ContractButtons.ToDiffer(contract)]),
            new CardPart.Note(
                "“I see it differently” is counted without names, and a number shows here from five people on. Anybody in this thread can say what it needs instead: mention me with “needs” and a level."));

    /// <summary>For nudges and questions in the thread.</summary>
    public static CardText Said(Contract contract) => contract.By.IsNobody
        ? CardText.Of($"Somebody said this review needs {$"{contract.Level}":strong} first.")
        : CardText.Of($"{contract.By} said this review needs {$"{contract.Level}":strong} first.");

    /// <summary>The same as a part of a card, where there's something to say.</summary>
    public static IEnumerable<CardPart> SaidIn(Contract? contract) => contract is null ? [] : [new CardPart.Paragraph(Said(contract))];

    public static Card Choose(ReviewThread thread, Contract? standing) => new(
    [
        new CardPart.Paragraph(CardText.Of($"What does {ThreadName.Of(thread)} need first?\n{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.")),
        .. SaidIn(standing),
        ContractButtons.Levels(thread.Key),
        new CardPart.Note("What you press is said in the thread, with your name."),
    ]);

    /// <param name="isEdited">It stood in the thread before.</param>
    public static Card Saved(ReviewThread thread, Contract contract, bool isEdited) => Card.Of(
        new CardPart.Paragraph(isEdited
            ? CardText.Of($"Changed in {ThreadName.Of(thread)}, with your name: this review needs {$"{contract.Level} first":strong}.")
            : CardText.Of($"I’m posting it in {ThreadName.Of(thread)}, with your name: this review needs {$"{contract.Level} first":strong}.")),
        new CardPart.Buttons([ContractButtons.ToUndo(contract)]));

    public static Card SaidAlready(Contract contract) => Card.Saying(CardText.Of($"{Said(contract)} That’s what the thread shows, so I’ve changed nothing."));

    public static Card Overtaken { get; } = Card.Saying("Somebody said something else in the meantime, so I’ve changed nothing. Look at the thread, and say it again if you still want to.");

    public static Card TakenBack(Contract contract) => contract.Level is null
        ? Card.Saying("Taken back. The thread no longer says what this review needs.")
        : Card.Saying(CardText.Of($"Taken back. The thread says what it said before: {$"{contract.Level} first":strong}."));

    public static Card NotYours { get; } = Card.Saying("Somebody has said something else since, so there’s nothing of yours to take back.");

    /// <param name="isTold">The thread is told a number.</param>
    public static Card Counted(Contract contract, bool isTold) => Card.Of(
        new CardPart.Paragraph(isTold
            ? "Counted, without your name. The thread shows how many see it differently, in steps of five."
            : "Counted, without your name. The thread shows a number once five people see it differently, as long as that isn’t everybody else. Until then nobody sees it."),
        new CardPart.Buttons([ContractButtons.ToDifferNoLonger(contract)]),
        new CardPart.Note("To say openly what you think it needs, reply in the thread, or mention me there with “needs” and a level."));

    public static Card CountedNoLonger { get; } = Card.Saying("Taken back. You’re no longer counted.");

    public static Card YourOwn { get; } = Card.Saying("You said this yourself. To change it, mention me in the thread with “needs” and another level.");

    public static Card Changed(Contract contract) => Card.Saying(CardText.Of($"It has changed since: {Said(contract)} Press again if you see that differently.")) with { LeavesButton = true };

    public static Card Gone { get; } = Card.Saying("Nobody says any more what this review needs, so this button does nothing.");

    public static Card NotForBystanders { get; } = Card.Saying(
        "What a review needs is said by the people who have written in its thread, and by the channel’s facilitators. Reply there first, then say it again.");

    /// <param name="reason">The workspace's error word.</param>
    public static Card NotPosted(ChannelId channel, string reason) => reason switch
    {
        "not_in_channel" or "channel_not_found" => RefusalMessage.NotAMember(channel),
        "is_archived" => RefusalMessage.ArchivedChannel,
        "restricted_action_thread_locked" => Card.Saying("Somebody has locked this thread, so I couldn’t say there what it needs."),
        "too_old" => Card.Saying("Slack didn’t take it in time, so the thread doesn’t say what it needs. Try again in a few minutes.") with { LeavesButton = true },
        "unknown_outcome" => Card.Saying("Slack didn’t say whether it reached the thread. Look there, and say it again if it isn’t there."),
        _ => Card.Saying($"Slack didn’t let me say it in this thread ({reason})."),
    };

    private static CardText SaidBy(Contract contract) => contract.By.IsNobody ? "Somebody said so." : CardText.Of($"{contract.By} said so.");

    private static string Differing(int people) => people is 0 ? "" : $" {people} or more people see it differently.";
}
