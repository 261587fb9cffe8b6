using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Contracts;

/// <summary>The buttons by which people say what a review needs. Their value names the thread, and no more: <see cref="ContractInReach"/> finds it.</summary>
internal static class ContractButtons
{
    public static readonly ButtonWord Choose = new("contract.choose"), Set = new("contract.set."), Undo = new("contract.undo");
    public static readonly ButtonWord Differ = new("contract.differ"), NoLongerDiffer = new("contract.no-longer-differ");

    public static CardButton ToChoose(ThreadKey thread) => new("Say what this review needs", Choose, ValueOf(thread));

    public static CardPart.Buttons Levels(ThreadKey thread) =>
        new([.. LevelVocabulary.Levels.Select(level => new CardButton($"{level} first", Set + Word(level), ValueOf(thread)))]);

    public static CardButton ToUndo(Contract contract) => new("Undo", Undo, ValueOf(contract));

    public static CardButton ToDiffer(Contract contract) => new("I see it differently", Differ, ValueOf(contract));

    public static CardButton ToDifferNoLonger(Contract contract) => new("Take it back", NoLongerDiffer, ValueOf(contract));

    /// <returns><see langword="null"/> for a word that names no level.</returns>
    public static Level? LevelOf(string action) =>
        LevelVocabulary.Levels.Where(level => Set + Word(level) == action).Select(level => (Level?)level).FirstOrDefault();

    /// <returns><see langword="null"/> for a word that names no level.</returns>
    public static Level? Find(string word) => LevelOf(Set + word);

    private static string ValueOf(ThreadKey thread) => $"{thread.Channel}/{thread.Root}";

    private static string ValueOf(Contract contract) => $"{ValueOf(contract.Thread)}/{(contract.Level is { } level ? Word(level) : "")}";

    private static string Word(Level level) => level.ToString().ToLowerInvariant();
}
