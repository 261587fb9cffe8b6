using FocusBot.Levels.Linear;

namespace FocusBot.Tests.Levels;

public sealed class PortableMathTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0.3465)]
    [InlineData(-37.25)]
    [InlineData(650)]
    public void The_exponential_is_the_framework_s(double x) => Assert.Equal(1, PortableMath.Exp(x) / Math.Exp(x), 1e-12);

    [Theory]
    [InlineData(1e-300)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    [InlineData(1)]
    [InlineData(2.718)]
    [InlineData(9212)]
    public void The_logarithm_is_the_framework_s(double x) => Assert.Equal(Math.Log(x), PortableMath.Log(x), 1e-12 * Math.Max(1, Math.Abs(Math.Log(x))));
}
