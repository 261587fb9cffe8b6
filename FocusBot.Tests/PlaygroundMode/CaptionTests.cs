using System.Text.Json;
using System.Text.RegularExpressions;
using FocusBot.Playground.Stories;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>What a caption says of the panel or of the thread is so, at that step, in every story.</summary>
public sealed partial class CaptionTests
{
    /// <summary>By how a caption begins: what the panel says of the thread then, the level of its newest message, or words of FocusBot's there.</summary>
    private static readonly Dictionary<string, (string Caption, string Holds)[]> Held = new()
    {
        ["review"] =
        [
            ("Maya opens the review.", "level Execution"), ("Jonas asks about the nurse.", "level Impact"), ("Two levels so far", "state silent"),
            ("Jonas asks a second time.", "state waiting"), ("The panel is surer still.", "state waiting"), ("FocusBot says nothing in the thread", "state asked"),
            ("FocusBot puts both sides", "state spoken"), ("No second post", "says suggests starting with Impact"), ("The two know now", "says agrees."),
            ("Maya suggests Impact first.", "state spoken"), ("Nobody has to wait", "state spoken"),
        ],
        ["in-the-thread"] =
        [
            ("Maya opens the same review", "level Execution"), ("Jonas’s reads as Impact", "level Impact"), ("Two levels so far", "state silent"),
            ("Jonas asks a second time.", "state waiting"), ("FocusBot says its guess", "says may be at different levels"), ("“Why this?” quotes", "state spoken"),
            ("From here on", "says suggests starting with Impact"), ("Maya suggests Impact first.", "state spoken"),
        ],
        ["same-level"] = [("It gets hotter.", "level Execution"), ("FocusBot stays silent", "state silent"), ("Heat is no reason", "state silent")],
        ["optics-quarter"] =
        [
            ("Grace’s message reads", "level Optics"), ("Kenji’s reads as", "level Execution"), ("FocusBot asks Grace and Kenji", "state asked"),
            ("FocusBot names the two levels.", "state spoken"), ("Kenji suggests Optics first.", "state spoken"), ("The nudge had named", "says suggests starting with Optics"),
        ],
        ["meeting"] = [("One message in the channel", "says Which level do you want to talk at?"), ("The map counts", "says An opening question for each gap")],
        ["summary"] = [("The team’s week", "nothing"), ("FocusBot shows nobody", "nothing"), ("A week goes by", "nothing")],
        ["ask"] = [("One question in the thread", "says Which level do you argue from"), ("Both said it themselves", "says you two are at different levels")],
    };

    public static TheoryData<string> Stories => [.. StoryShelf.Read().All.Select(story => story.Id)];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Each_caption_is_true_at_its_step(string id)
    {
        await using var host = await PlayedHost.StartAsync();
        var seen = new Dictionary<string, JsonElement?>();
        var said = new Dictionary<string, string>();
        await host.PlayAsync(id, async current =>
        {
            var (caption, channel) = (current.GetProperty("caption").GetString() ?? "", current.GetProperty("channel").GetString() ?? "");
            if (current.GetProperty("thread_ts").GetString() is { } root)
            {
                seen[caption] = await host.InsightAsync(channel, root);
                said[caption] = string.Join('\n', host.Slack.ThreadOf(channel, root).Where(message => message.BotId is not null).Select(message => message.Text));
            }
        });

        foreach (var (caption, holds) in Held[id].Where(held => held.Holds is not "nothing"))
        {
            var key = seen.Keys.FirstOrDefault(key => key.StartsWith(caption, StringComparison.Ordinal));
            Assert.True(key is not null, $"No caption begins with “{caption}”: {string.Join(" | ", seen.Keys)}");
            Assert.True(Holds(holds, seen[key], said[key]), $"“{caption}”: not “{holds}”, but {seen[key]} and “{said[key]}”");
        }
    }

    /// <summary>A caption that claims something of FocusBot is held above.</summary>
    [Theory]
    [MemberData(nameof(Stories))]
    public void No_claim_is_left_out(string id) => Assert.Empty(
        from step in StoryShelf.Read().Find(id)?.Steps ?? []
        where step is { Caption: { } caption, Kind: not StepKind.Note } && Claim().IsMatch(caption) && !Held[id].Any(held => caption.StartsWith(held.Caption, StringComparison.Ordinal))
        select step.Caption);

    [Fact]
    public void As_many_people_write_in_the_week_as_its_caption_says() => Assert.Equal(
        8, StoryShelf.Read().Find("summary")?.Steps.Where(step => step.Kind is StepKind.Say).Select(step => step.As).Distinct().Count());

    private static bool Holds(string holds, JsonElement? panel, string said) => holds.Split(' ', 2) switch
    {
        ["state", var state] => panel?.GetProperty("verdict").GetProperty("state").GetString() == state,
        ["level", var level] => panel?.GetProperty("messages").EnumerateArray().Last().GetProperty("level").GetString() == level,
        [_, var words] => said.Contains(words, StringComparison.Ordinal),
        _ => false,
    };

    [GeneratedRegex("reads as|[Pp]anel|silent|privately|FocusBot (says|names|puts|asks)|the map|nudge", RegexOptions.None)]
    private static partial Regex Claim();
}
