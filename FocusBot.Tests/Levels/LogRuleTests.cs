using FocusBot.Levels.Text;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Tests.Levels;

public sealed class LogRuleTests
{
    [Theory]
    [InlineData("2026-03-02 09:12:44 ERROR PaymentWorker - timeout after 3000 ms")]
    [InlineData("Traceback (most recent call last):\n  File \"app.py\", line 12, in <module>\nValueError: bad date")]
    [InlineData("npm ERR! code ELIFECYCLE\nnpm ERR! errno 1")]
    [InlineData("at Shop.Cart.Checkout(Order order) in /src/Cart.cs:line 88")]
    [InlineData("INFO 12:01:22 started 8 workers in 230 ms")]
    [InlineData("$ git rebase -i HEAD~3 && git push --force-with-lease")]
    public void What_a_machine_printed_has_no_level(string text) => Assert.Equal(UnreadReason.OnlyCode, ReadableRule.Unread(text));

    [Theory]
    [InlineData("ERROR PaymentWorker - timeout after 3000 ms\nThat's the third one today, customers can't pay.")]
    [InlineData("Error budgets are spent, so no releases this week.")]
    [InlineData("At the demo we get ten minutes.")]
    [InlineData("12:30 works for the review.")]
    [InlineData("INFORM the board first, please")]
    public void What_somebody_says_beside_it_is_read(string text) => Assert.Null(ReadableRule.Unread(text));
}
