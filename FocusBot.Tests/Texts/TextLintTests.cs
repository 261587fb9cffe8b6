using System.Reflection;
using System.Text.RegularExpressions;
using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Posting;

namespace FocusBot.Tests.Texts;

/// <summary>Never shame, never order, never shout: what holds for every word FocusBot says.</summary>
public sealed partial class TextLintTests
{
    private static readonly string[] Speaking = ["FocusBot.Reviews", "FocusBot.Nudges", "FocusBot.Teams", "FocusBot.People", "FocusBot.Home", "FocusBot.Summaries", "FocusBot.Delivery"];

    public static TheoryData<string> Names => [.. EveryText.All.Select(said => said.Name)];

    public static TheoryData<string> Nudges =>
        [.. EveryText.All.Where(said => said is { Class: "NudgeMessage", Member: "For" } && !said.Text.Contains("suggests", StringComparison.Ordinal)).Select(said => said.Name)];

    public static TheoryData<string> Forms => [.. EveryText.All.Where(said => said.Form is not null).Select(said => said.Name)];

    [Fact]
    public void Every_text_of_every_class_of_words_is_read_here() => Assert.Empty(
        from type in typeof(NudgeMessage).Assembly.GetTypes()
        where type.Name.EndsWith("Message", StringComparison.Ordinal) || type.Name.EndsWith("Form", StringComparison.Ordinal)
        where type is { IsAbstract: true, IsSealed: true } && type.Namespace is { } folder && Speaking.Any(speaking => folder == speaking || folder.StartsWith(speaking + ".", StringComparison.Ordinal))
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Static)
        where (member as MethodInfo)?.ReturnType is { } made && (made == typeof(Card) || made == typeof(Form) || made == typeof(Answer.Complain))
        let name = member.Name.Replace("get_", "", StringComparison.Ordinal)
        where !EveryText.All.Any(said => said.Class == type.Name && said.Member == name)
        select $"{type.Name}.{name}");

    [Theory]
    [MemberData(nameof(Names))]
    public void No_word_orders_anybody_about_or_finds_fault(string name) => Assert.Empty(Reproach().Matches(Find(name).Text).Select(match => match.Value));

    /// <summary>What docs/voice.md leaves to no writer's taste.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void No_idiom_is_translated(string name) => Assert.Empty(Translated().Matches(Find(name).Text).Select(match => match.Value));

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_is_called_to_from_their_work(string name) => Assert.DoesNotMatch("@(channel|here|everyone)|<!", Find(name).Text);

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_is_said_to_be_of_a_level(string name) => Assert.DoesNotMatch(OfALevel(), Find(name).Text);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_sentence_has_an_end(string name)
    {
        foreach (var line in Find(name).Prose.Split('\n').Where(line => line.Contains(' ', StringComparison.Ordinal) && Find(name).Form is null))
        {
            Assert.Matches("[.?!:)–]$|^(Impact|Execution|Optics|Mixed|Not sure): ", line);
            Assert.DoesNotMatch("  |\\.\\.| [.,:;?]|“”|\\{|\\}|\\bnull\\b", line);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_left_that_a_reader_would_have_to_finish(string name) => Assert.DoesNotMatch("TODO|Lorem|\\$\"|System\\.|FocusBot\\.[A-Z]", Find(name).Text);

    [Theory]
    [MemberData(nameof(Nudges))]
    public void A_nudge_has_both_sides_one_under_the_other_with_the_same_grammar(string name)
    {
        var sides = Sides().Match(Find(name).Prose);

        Assert.True(sides.Success, Find(name).Prose);
        Assert.NotEqual(sides.Groups["first"].Value, sides.Groups["second"].Value);
    }

    [Theory]
    [MemberData(nameof(Nudges))]
    public void A_nudge_asks_exactly_one_question_and_ends_with_it(string name)
    {
        Assert.Single(Find(name).Prose, letter => letter == '?');
        Assert.EndsWith("?", Find(name).Prose, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Nudges))]
    public void A_nudge_can_be_corrected_explained_and_muted_and_offers_both_ways_forward(string name)
    {
        var text = Find(name).Text;

        Assert.Contains("⋯ Not quite · Why this? · Mute here", text, StringComparison.Ordinal);
        Assert.Contains("[Both, in turn]", text, StringComparison.Ordinal);
        Assert.Equal(2, Forward().Count(text));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_says_who_sees_what(string name) => Assert.Contains("Who sees this:", Find(name).Text, StringComparison.Ordinal);

    [Fact]
    public void The_two_sides_of_a_nudge_trade_places_without_a_change_of_words()
    {
        var (one, other) = (AsRead.Prose(NudgeMessage.For(EveryText.NudgeOf(Level.Impact, Level.Optics))), AsRead.Prose(NudgeMessage.For(EveryText.NudgeOf(Level.Optics, Level.Impact))));

        Assert.Equal(Word().Matches(one).Select(word => word.Value).Order(), Word().Matches(other).Select(word => word.Value).Order());
    }

    /// <returns>The words in a text that order somebody about, find fault, or say that somebody is of a level.</returns>
    internal static IEnumerable<string> Reproaches(string text) => Reproach().Matches(text).Concat(OfALevel().Matches(text)).Select(match => match.Value);

    /// <summary>What takes the place of a button can't ask for its press.</summary>
    [Fact]
    public void What_asks_for_a_press_once_more_leaves_the_button_where_it_is() => Assert.Empty(
        from said in EveryText.All
        where said.Card is { LeavesButton: false } && OnceMore().IsMatch(said.Text)
        select said.Name);

    private static Said Find(string name) => EveryText.All.Single(said => said.Name == name);

    [GeneratedRegex(@"\b(should|must|just|actually|wrong|obviously|simply|blame|fault|always|never mind|clearly|of course|have to|need to|fail(s|ed)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reproach();

    [GeneratedRegex(@"\b(of its own accord|for ever|mismatch stands|stands? in (the|this) thread|is no level|at the most|keeps? of you|of yours is kept|talk at the level we meant|I do not|I am\b|cannot be (opened|read)|so they are no|(no |[0-9]+ )?nudges? stood|what stands (in|here)|are not (read|asked|counted)|is told by the|looks? at Optics|errs|so long as|guests aside|may not read|from \d+ people up|can be made out|be told (yet|apart) here|each two people|does not|do not|cannot|could not|has not|have not|is not|are not|was not|were not)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Translated();

    [GeneratedRegex(@"\b(press|answer|try) (it )?again\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnceMore();

    [GeneratedRegex(@"(is|are|am|’re|you) (an? |the )?(Impact|Execution|Optics)\b|(Impact|Execution|Optics) (person|people|type|guy|thinker)")]
    private static partial Regex OfALevel();

    [GeneratedRegex(@"• (?<one>@\w+)(?<verb> argues from|’s messages read to me as) (?<first>\w+): [^.\n]+\.\n• (?<other>@\w+)\k<verb> (?<second>\w+): [^.\n]+\.")]
    private static partial Regex Sides();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\[(Impact|Execution|Optics) first\]")]
    private static partial Regex Forward();
}
