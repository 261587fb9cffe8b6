using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Tests.Reviews.Exchanges.Decision;

/// <summary>Sixty pairs of threads that differ in one message: FocusBot would speak in one of each, and not in the other.</summary>
public sealed class ThreadPairTests
{
    public static TheoryData<int, string> Pairs()
    {
        var pairs = new TheoryData<int, string>();
        foreach (var (place, pair) in ThreadPair.All.Index())
        {
            pairs.Add(place, $"{pair.Kind}: {pair.Team}");
        }

        return pairs;
    }

    [Fact]
    public void There_are_sixty_of_five_kinds_in_sixty_teams()
    {
        Assert.Equal(60, ThreadPair.All.Count);
        Assert.Equal(60, ThreadPair.All.Select(pair => pair.Team).Distinct().Count());
        Assert.Equal(["answered", "named", "settled", "taken up", "to a third"], ThreadPair.All.Select(pair => pair.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.All(ThreadPair.All, pair => Assert.Equal(1, pair.Lines.Count(line => line.Contains(" +", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Two_who_are_stuck_are_asked(int place, string name)
    {
        var (action, silence) = await ThreadPair.All[place].DecideAsync('-');

        Assert.True(action is not MismatchAction.StaySilent, $"{name}: silent ({silence}).");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Two_who_are_not_are_left_alone(int place, string name)
    {
        var (action, silence) = await ThreadPair.All[place].DecideAsync('+');

        Assert.True(action is MismatchAction.StaySilent, $"{name}: {action}.");
        Assert.Contains(silence, Reasons(ThreadPair.All[place].Kind));
    }

    /// <summary>Silent for the right reason: a thread in which little is said would be silent whatever the message.</summary>
    private static SilenceReason?[] Reasons(string kind) => kind switch
    {
        "taken up" => [SilenceReason.MovedOver],
        "answered" => [SilenceReason.MovedOver, SilenceReason.Settled],
        "named" => [SilenceReason.Named],
        "settled" => [SilenceReason.Settled],
        _ => [SilenceReason.NotTwice],
    };
}
