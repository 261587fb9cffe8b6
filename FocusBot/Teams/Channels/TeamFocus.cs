using FocusBot.Levels.Vocabulary;

namespace FocusBot.Teams.Channels;

/// <summary>The level that a team focuses on for a while. It says nothing against the other two.</summary>
/// <param name="Situation">The situation that suggested it, when one did.</param>
/// <param name="LastDay">The last day on which it holds, as a calendar where its facilitator lives names it. Everybody is told this day, wherever they are.</param>
/// <param name="EndsAt">The first moment at which it no longer holds.</param>
/// <param name="Reason">What the facilitator asked to keep, in their own words.</param>
internal sealed record TeamFocus(Level Level, Situation? Situation, DateOnly LastDay, DateTimeOffset EndsAt, string? Reason);

/// <summary>A situation of a team in which one level helps to begin with.</summary>
internal enum Situation
{
    EarlyStage,
    AvailabilityTrouble,
    Scaling,
    Launch,
}

/// <summary>How situations are named, and the level that each suggests. A suggestion is a start, not a rule.</summary>
internal static class Situations
{
    public static IReadOnlyList<Situation> All { get; } = Enum.GetValues<Situation>();

    public static Level Suggests(this Situation situation) => situation switch
    {
        Situation.EarlyStage or Situation.Launch => Level.Execution,
        Situation.AvailabilityTrouble => Level.Optics,
        _ => Level.Impact,
    };

    public static string Label(this Situation situation) => situation switch
    {
        Situation.EarlyStage => "Early stage",
        Situation.AvailabilityTrouble => "Platform with availability trouble",
        Situation.Scaling => "Scaling",
        _ => "Launch",
    };

    /// <summary>The word in commands, options and on the disk.</summary>
    public static string Word(this Situation situation) => situation switch
    {
        Situation.EarlyStage => "early-stage",
        Situation.AvailabilityTrouble => "availability",
        Situation.Scaling => "scaling",
        _ => "launch",
    };

    public static Situation? Find(string? word) =>
        All.Where(situation => situation.Word() == word).Select(situation => (Situation?)situation).FirstOrDefault();
}
