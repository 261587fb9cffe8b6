using FocusBot.Home;
using FocusBot.Reviews.Exchanges.Phrases;
using FocusBot.Reviews.Exchanges.Stuck;

namespace FocusBot.Tests.Texts;

/// <summary>What is promised beside what the code does: each of these was once said and not kept.</summary>
public sealed class ClaimsTests
{
    /// <summary>In the charter and on the form in the Home tab, for each tone that is counted.</summary>
    private static readonly Dictionary<string, string> Said = new()
    {
        [nameof(Tone.Refusing)] = "refuse", [nameof(Tone.Denying)] = "deny", [nameof(Tone.Feeling)] = "complain", [nameof(Tone.Giving)] = "offer",
        [nameof(Tone.Agrees)] = "agree", [nameof(Tone.Settles)] = "settle", [nameof(Tone.Names)] = "",
    };

    [Fact]
    public void Each_tone_that_is_counted_is_named_where_it_says_what_it_reads()
    {
        var (charter, form) = (File.ReadAllText(Path.Combine(Checkout.Root, "docs", "charter.md")), AsRead.Of(HomeForm.Charter));

        Assert.Equal(typeof(Tone).GetProperties().Select(property => property.Name).Order(), Said.Keys.Order());
        Assert.Equal(["refusing", "denying", "denying late", "feeling", "giving", "agreeing late"], StuckEvidence.Names.Skip(6));
        Assert.All([.. Said.Values, "exclamation marks and capitals"], word =>
        {
            Assert.Contains(word, charter, StringComparison.Ordinal);
            Assert.Contains(word, form, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("tone is not read")]
    [InlineData("sharper tone")]
    [InlineData("same words stand in the Home tab")]
    [InlineData("middle of a volley")]
    [InlineData("nobody else sees what you press")]
    [InlineData("there is no query")]
    public void What_was_not_kept_is_said_no_more(string claim) => Assert.DoesNotContain(
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md").Append(Path.Combine(Checkout.Root, "README.md"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "FocusBot.Tests", "Texts", "Golden"), "*", SearchOption.AllDirectories)),
        file => File.ReadAllText(file).Contains(claim, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Whoever_runs_it_is_told_of_in_the_privacy_page() =>
        Assert.Contains("for each message of a thread, its author's id and the level that was read", File.ReadAllText(Path.Combine(Checkout.Root, "docs", "privacy.md")), StringComparison.Ordinal);
}
