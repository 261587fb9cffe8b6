using FocusBot.Levels.Vocabulary;

namespace FocusBot.Tests.Levels;

public sealed class ProportionTests
{
    /// <summary>Against the values that textbooks give for Wilson's interval.</summary>
    [Theory]
    [InlineData(0, 10, 0.000, 0.278)]
    [InlineData(10, 10, 0.722, 1.000)]
    [InlineData(16, 20, 0.584, 0.919)]
    [InlineData(81, 263, 0.255, 0.366)]
    [InlineData(0, 0, 0.0, 1.0)]
    public void Its_interval_is_Wilsons(int hits, int total, double low, double high)
    {
        var interval = new Proportion(hits, total).Interval;

        Assert.Equal(low, interval.Low, 0.001);
        Assert.Equal(high, interval.High, 0.001);
    }

    /// <summary>Newcombe's own first example.</summary>
    [Fact]
    public void The_interval_of_a_difference_is_Newcombes()
    {
        var (low, high) = new Proportion(56, 70).Over(new(48, 80));

        Assert.Equal(0.0524, low, 0.0001);
        Assert.Equal(0.3339, high, 0.0001);
    }

    [Theory]
    [InlineData(30, 40, 6, 20, 1)]
    [InlineData(6, 20, 30, 40, -1)]
    [InlineData(14, 24, 4, 11, 0)]
    [InlineData(1, 1, 0, 1, 0)]
    [InlineData(0, 0, 0, 0, 0)]
    public void One_is_more_than_another_when_that_can_be_told(int hits, int total, int otherHits, int otherTotal, int compared) =>
        Assert.Equal(compared, new Proportion(hits, total).ComparedTo(new(otherHits, otherTotal)));
}
