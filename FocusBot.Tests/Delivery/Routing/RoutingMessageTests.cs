using FocusBot.Delivery.Routing;

namespace FocusBot.Tests.Delivery.Routing;

public sealed class RoutingMessageTests
{
    [Fact]
    public void A_long_word_is_echoed_in_part_and_no_character_is_torn()
    {
        var balloons = string.Concat(Enumerable.Repeat("🎈", 500));

        Assert.StartsWith(
            $"I don’t know “{balloons[..80]}…”.", Texts.AsRead.Of(RoutingMessage.UnknownCommand(ProgramWords.Table, new(balloons))), StringComparison.Ordinal);
    }
}
