namespace FocusBot.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void It_stands() => Assert.NotNull(typeof(Program));
}
