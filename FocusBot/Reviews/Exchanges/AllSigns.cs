using FocusBot.Reviews.Exchanges.Signs;

namespace FocusBot.Reviews.Exchanges;

/// <summary>Every sign once, in the order of <see cref="Sign"/>, which is also the order of the weights.</summary>
internal static class AllSigns
{
    public static IReadOnlyList<ISeeSign> Seen { get; } =
    [
        new ObjectingSign(), new PassingOverSign(), new ReAskingSign(), new RepeatingSign(), new SharpeningSign(),
        new AskingForTheirsSign(), new AnsweringSign(), new AgreeingSign(), new DividingSign(), new NamingSign(), new MovingOverSign(),
    ];
}
