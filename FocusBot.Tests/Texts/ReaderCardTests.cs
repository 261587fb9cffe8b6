using System.Globalization;
using FocusBot.Levels.Measured;

namespace FocusBot.Tests.Texts;

/// <summary>What people are told of the reader is what its cards say. Whoever measures anew changes the card and <see cref="ReaderCard"/> together.</summary>
public sealed class ReaderCardTests
{
    [Fact]
    public void How_often_it_is_right_stands_on_its_card()
    {
        var card = Read("FocusBot/Levels/Encoder/README.md");

        Assert.Contains(Said($"real debates {Share(ReaderCard.RightInDebates)}"), card, StringComparison.Ordinal);
        Assert.Contains(Said($"issue exchanges {Share(ReaderCard.RightInIssues)}"), card, StringComparison.Ordinal);
        Assert.Contains(Said($"right in {ReaderCard.RightInDebates} of 100 messages; on issue trackers in {ReaderCard.RightInIssues} of 100"), Read("docs/levels-model.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_its_rule_would_have_done_stands_on_its_card()
    {
        var card = Read("docs/mismatch.md");

        Assert.Contains(Said($"In {ReaderCard.Passages} passages of real debates and issue trackers it would have asked about {ReaderCard.AskedRightly} of {ReaderCard.Mismatches} mismatches"), card, StringComparison.Ordinal);
        Assert.Contains(Said($"and asked wrongly {ReaderCard.AskedForNothing} times"), card, StringComparison.Ordinal);
        Assert.Matches(Said($@"as read \| {ReaderCard.Passages}, {ReaderCard.Mismatches} \| {ReaderCard.AskedRightly} [^|]*\| {ReaderCard.AskedForNothing} \|[^|]*\| {ReaderCard.SaidRightly}, {ReaderCard.SaidWrongly} \|"), card);
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Checkout.Root, path));

    /// <summary>As the card rounds it: 77 in 100 is .765 up to .774.</summary>
    private static string Share(int inAHundred) => inAHundred switch { ReaderCard.RightInDebates => ".773", ReaderCard.RightInIssues => ".651", _ => "unknown" };

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
