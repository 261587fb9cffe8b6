using FocusBot.Levels.Readers;
using FocusBot.Playground.Api;
using FocusBot.Tests.Levels;
using FocusBot.Tests.Process;
using Microsoft.Extensions.DependencyInjection;

namespace FocusBot.Tests.FrontDoor.Contracts;

/// <summary>The draft mirror: a form for its author alone, and nothing that was written in it stays anywhere.</summary>
public sealed class DraftTests
{
    private const string Plan = "The importer is done on Friday, two people for the migration, and the rollback script is ready before the 12th.";

    [Fact]
    public async Task The_command_says_at_which_level_a_draft_argues_and_asks_one_question_at_each_other()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, $"draft {Plan}");
        var form = await FormAsync(world);

        Assert.Contains("*Execution*", form, StringComparison.Ordinal);
        Assert.Contains("Who is better off with this", form, StringComparison.Ordinal);
        Assert.Contains("Who inside needs to know", form, StringComparison.Ordinal);
        Assert.DoesNotContain("What would it take", form, StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1, views.open 1", world.Account());
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socket")]
    public async Task The_shortcut_opens_an_empty_form_that_reads_what_is_written_in_it(string transport)
    {
        await using var world = await ReviewWorld.StartAsync(transport);

        await world.Slack.GlobalShortcutAsync(world.Cara.Id);
        var form = await world.FormOfAsync(world.Cara);
        Assert.Single((await world.Slack.SubmitAsync(world.Cara.Id, form.Id, ("text", ""))).Errors);
        await world.Slack.SubmitAsync(world.Cara.Id, form.Id, ("text", "Customers churn because unlocking takes ten seconds, and a mother in the rain tells ten friends."));
        await world.Slack.UntilAsync(() => world.Slack.OpenViewOf(world.Cara.Id)?.Definition.GetRawText().Contains("*Impact*", StringComparison.Ordinal) is true);

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1, views.open 1", world.Account());
    }

    [Theory]
    [InlineData("Done.", "One word is too short")]
    [InlineData(":tada: :tada:", "no words in it")]
    [InlineData("Wir verschieben die Einführung auf nächsten Donnerstag, weil die Prüfung noch nicht fertig ist.", "I read English only")]
    [InlineData("Thanks everybody, see you tomorrow at lunch!", "I read no level in this draft")]
    public async Task What_cannot_be_read_is_said_honestly(string draft, string answer)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, $"draft {draft}");

        Assert.Contains(answer, await FormAsync(world), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_fails_is_said_in_the_form()
    {
        await using var world = await ReviewWorld.StartAsync(
            replace: services => services.AddSingleton<IReadLevels>(new ToldReader { Answer = ToldReader.Broken }));

        await world.LevelAsync(world.Ana, $"draft {Plan}");

        Assert.Contains("read it this time: the part of me that reads", await FormAsync(world), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_is_late_is_said_in_the_form()
    {
        var reader = new ToldReader { Answer = ToldReader.Never };
        await using var world = await ReviewWorld.StartAsync(replace: services => services.AddSingleton<IReadLevels>(reader));

        var asked = world.LevelAsync(world.Ana, $"draft {Plan}");
        await Eventually.TrueAsync(() => reader.Asked.Any(text => text == Plan), "the reader is asked");
        world.Clock.Advance(TimeSpan.FromSeconds(1.5));
        await asked;

        Assert.Contains("read it this time: the part of me that reads", await FormAsync(world), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socket")]
    public async Task Nothing_of_a_draft_is_in_any_file_or_log_whatever_comes_of_it(string transport)
    {
        using var log = new EveryLine();
        await using var world = await ReviewWorld.StartAsync(transport, new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Trace" }, log);

        await world.LevelAsync(world.Ana, $"draft commandquoll {Plan}");
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("text", $"fieldnumbat {Plan}"));
        await world.Slack.UntilAsync(() => world.Slack.OpenViewOf(world.Ana.Id)?.Definition.GetRawText().Contains("fieldnumbat", StringComparison.Ordinal) is true);
        world.Slack.Misbehaviour.Plan("views.open", TroubleKind.Outage);
        await world.LevelAsync(world.Ben, $"draft latebilby {Plan}");
        await world.HeardAsync(world.Ben, "kept nothing of what you sent");
        await world.IdleAsync();

        // In the tables, in freed pages and in the write-ahead log: none of it was ever there, so there's nothing to wait for.
        foreach (var word in (string[])["commandquoll", "fieldnumbat", "latebilby"])
        {
            Assert.False(StoredFacts.Hold(world.Database, word), word);
            Assert.DoesNotContain(log.Lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM inbox_parked"));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM outbox WHERE parcel LIKE '%quoll%'"));
        Assert.DoesNotContain(world.Slack.MessagesOf(world.Reviews.Id), message => message.Text.Contains("quoll", StringComparison.Ordinal));
    }

    private static async Task<string> FormAsync(ReviewWorld world) => (await world.FormOfAsync(world.Ana)).Definition.GetRawText();
}
