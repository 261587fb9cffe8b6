namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Every sign that is looked for by a rule of its own, in the order of <see cref="Sign"/>. <see cref="Sign.Phrasing"/> alone is learned whole.</summary>
internal static class AllSigns
{
    private const Sign LastOfStuck = Sign.Sharpening;

    public static IReadOnlyList<ISeeSign> Seen { get; } =
    [
        new ObjectingSign(), new PassingOverSign(), new ReAskingSign(), new RepeatingSign(), new SharpeningSign(),
        new AskingForTheirsSign(), new AnsweringSign(), new AgreeingSign(), new DividingSign(), new NamingSign(), new MovingOverSign(),
    ];

    /// <summary>Whether the sign can only speak for being stuck; the others, but for phrasing, can only speak against it.</summary>
    public static bool IsOfStuck(Sign sign) => sign <= LastOfStuck;
}
