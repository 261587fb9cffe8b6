using System.Globalization;

namespace FocusBot.Levels.Measured;

/// <summary>What people are told of the reader: that it's a small model, how often it's right, and what leaves the machine.</summary>
internal static class ReaderWords
{
    public static string HowOftenRight(ReaderFacts facts) => !facts.HasEncoder
        ? "A small model inside me reads which level a message argues from. It’s often mistaken, so what it makes of a message is a guess."
        : string.Create(
        CultureInfo.InvariantCulture,
        $"A small model inside me reads which level a message argues from. On real messages of people it had never met it was right about {ReaderCard.RightInDebates} times in 100 in debates and {ReaderCard.RightInIssues} in 100 on issue trackers, so what it makes of a message is a guess.");

    /// <summary>For whoever lets FocusBot say its guesses in a thread.</summary>
    public static string InTheThread { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"How “In the thread” was measured: in {ReaderCard.Passages} passages of real debates and issue trackers, {ReaderCard.Mismatches} of them with a mismatch, FocusBot would have said {Said(ReaderCard.SaidRightly, ReaderCard.SaidWrongly)} and asked {ReaderCard.AskedRightly + ReaderCard.AskedForNothing} pairs in private, {ReaderCard.AskedForNothing} of them for nothing. Its model has met those passages, so expect less of it here.");

    /// <returns>Absent: nothing leaves the machine.</returns>
    public static string? WhatLeaves(ReaderFacts facts) => facts.LanguageModel is { } model
        ? $"Before I ask two people, I show the newest messages of their thread to a language model that whoever runs me has set up ({model}), with the people as one, two and other."
        : null;

    public static string? WithoutEncoder(ReaderFacts facts) => facts.HasEncoder ? null : "The better of my two readers is switched off here, so I ask nobody by myself.";

    private static string Said(int right, int wrong) => right + wrong == 0
        ? "no guess in a thread"
        : string.Create(CultureInfo.InvariantCulture, $"{right + wrong} {(right + wrong == 1 ? "guess" : "guesses")} in a thread ({right} right, {wrong} not)");
}
