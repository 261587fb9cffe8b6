using System.Text.Json;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>What a team focuses on: set, shown, changed and cleared.</summary>
public sealed class FocusDoorTests
{
    [Fact]
    public async Task A_facilitator_sets_it_and_everybody_can_read_it()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, "focus early-stage because nobody <!channel> has shipped yet");
        await world.HeardAsync(world.Ana, "Saved. The team in");
        await world.LevelAsync(world.Ben, "focus");
        var shown = await world.HeardAsync(world.Ben, "is focusing on Execution");

        Assert.Contains("Its situation: Early stage.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("“nobody &lt;!channel&gt; has shipped yet”", shown.Text, StringComparison.Ordinal);
        await world.IdleAsync();
    }

    [Fact]
    public async Task The_day_that_is_named_is_the_day_that_everybody_is_told_and_it_ends_where_the_facilitator_lives()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddPerson("ana", person => person with { Tz = "Europe/Stockholm" });
        world.Slack.AddPerson("ben", person => person with { Tz = "Asia/Tokyo" });

        await world.LevelAsync(world.Ana, "focus optics until 2026-12-20 because the board asked");
        Assert.Contains("through 20 December 2026", (await world.HeardAsync(world.Ana, "Saved. The team in")).Text, StringComparison.Ordinal);
        await world.LevelAsync(world.Ben, "focus");
        Assert.Contains("through 20 December 2026", (await world.HeardAsync(world.Ben, "is focusing on Optics")).Text, StringComparison.Ordinal);
        Assert.Equal(1, world.Count($"SELECT COUNT(*) FROM team_focus WHERE ends_at = {new DateTimeOffset(2026, 12, 20, 23, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()}"));

        await world.LevelAsync(world.Ana, "focus");
        var form = await world.FormOfAsync(world.Ana);
        Assert.Contains("\"initial_date\":\"2026-12-20\"", form.Definition.GetRawText(), StringComparison.Ordinal);
        Assert.True((await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("focus", "impact"))).Accepted);
        Assert.Contains("through 20 December 2026", (await world.HeardAsync(world.Ana, "is focusing on Impact")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R&D is late, see <https://x.example/a?b=1&c=2|the plan> of @ben", "R&D is late, see the plan of @ben", "R&amp;D is late, see the plan of @ben")]
    [InlineData("1 < 2 &amp; <b>", "1 < 2 &amp; <b>", "1 &lt; 2 &amp;amp; &lt;b&gt;")]
    public async Task A_reason_is_kept_as_it_was_typed_and_shown_as_it_was_typed(string typed, string kept, string posted)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, $"focus execution because {typed}");
        await world.HeardAsync(world.Ana, "Saved. The team in");
        await world.LevelAsync(world.Ben, "focus");
        Assert.Contains($"“{posted}”", (await world.HeardAsync(world.Ben, "is focusing on Execution")).Text, StringComparison.Ordinal);
        Assert.Equal(1, world.Count($"SELECT COUNT(*) FROM team_focus WHERE reason = '{kept}'"));

        // A form's field has it as it is, and gives it back as it is.
        await world.LevelAsync(world.Ana, "focus");
        var form = await world.FormOfAsync(world.Ana);
        Assert.Contains(kept, form.Definition.GetProperty("blocks").EnumerateArray().Select(block => Initial(block)));
        Assert.True((await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("focus", "impact"), ("because", kept))).Accepted);
        Assert.Contains($"“{posted}”", (await world.HeardAsync(world.Ana, "is focusing on Impact")).Text, StringComparison.Ordinal);

        static string? Initial(JsonElement block) =>
            block.TryGetProperty("element", out var element) && element.TryGetProperty("initial_value", out var value) ? value.GetString() : null;
    }

    [Fact]
    public async Task A_nudge_names_what_its_team_is_focusing_on()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ana, "focus optics");
        await world.HeardAsync(world.Ana, "Saved. The team in");

        var nudge = await world.NudgedAsync();
        Assert.Contains("This team is focusing on Optics through", nudge.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_facilitate_is_told_who_does()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ben, "focus optics");
        await world.HeardAsync(world.Ben, "is set by its facilitators");

        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM team_focus"));
    }

    [Fact]
    public async Task An_admin_sets_it_once_Slack_has_said_that_they_are_one()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddPerson("cara", person => person with { IsAdmin = true });

        await world.LevelAsync(world.Cara, "focus optics until 2099-01-01");
        await world.HeardAsync(world.Cara, "a year at most");
        await world.LevelAsync(world.Cara, "focus optics");
        await world.HeardAsync(world.Cara, "Saved. The team in");
        await world.LevelAsync(world.Cara, "focus clear");
        await world.HeardAsync(world.Cara, "has no focus now");

        await world.IdleAsync();
        Assert.Equal(2, world.Count("SELECT COUNT(*) FROM admin_act WHERE field = 'Focus'"));
    }

    [Fact]
    public async Task The_form_sets_it_too_and_complains_beside_its_field()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, "focus");
        var form = await world.FormOfAsync(world.Ana);
        var sent = await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("focus", "availability"), ("until", "2020-01-01"));
        Assert.Contains("has passed", sent.Errors["until"], StringComparison.Ordinal);
        Assert.True((await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("focus", "availability"), ("until", ""), ("because", "the pager rang"))).Accepted);
        await world.HeardAsync(world.Ana, "is focusing on Optics");

        await world.LevelAsync(world.Ana, "focus");
        var again = await world.FormOfAsync(world.Ana);
        Assert.Contains("the pager rang", again.Definition.GetRawText(), StringComparison.Ordinal);
        await world.Slack.SubmitAsync(world.Ana.Id, again.Id, ("focus", "none"));
        await world.HeardAsync(world.Ana, "has no focus now");
    }

    [Theory]
    [InlineData("focus optics until 2026-02-30", "isn’t a date")]
    [InlineData("focus profit", "isn’t a level or a situation")]
    public async Task What_cannot_be_is_said_at_once(string words, string sentence)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, words);
        await world.HeardAsync(world.Ana, sentence);
    }
}
