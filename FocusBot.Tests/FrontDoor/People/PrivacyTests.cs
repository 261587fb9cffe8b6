using FocusBot.Playground.Wire;
using FocusBot.Tests.Process;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>What people write and what opens doors is in no log, and in no file once it was handled.</summary>
public sealed class PrivacyTests
{
    /// <summary>One for each place where somebody can put a word.</summary>
    private static readonly string[] Words =
    [
        "rootquokka", "replywombat", "editnumbat", "mentionbilby", "commandpotoroo", "fieldbettong", "namekowari", "titledunnart", "deletedmulgara", "topicpademelon",
    ];

    [Theory]
    [InlineData("http")]
    [InlineData("socket")]
    public async Task No_word_and_no_secret_is_logged_or_kept(string transport)
    {
        using var log = new EveryLine();
        await using var world = await ReviewWorld.StartAsync(
            transport, new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Trace", ["Delivery:TruncateEvery"] = "00:00:01" }, log);

        await TellAsync(world);
        await world.IdleAsync();

        await UntilGoneAsync(world, [.. Words, .. SecretsOf(world)]);
        Assert.Contains(log.Lines, line => line.StartsWith("FocusBot.", StringComparison.Ordinal));
        Assert.Empty(FoundIn(log.Lines, [.. Words, "reasonquoll"]));
        Assert.Empty(FoundIn(log.Lines, SecretsOf(world)));
    }

    private static async Task TellAsync(ReviewWorld world)
    {
        world.Slack.AddPerson("ana", person => person with { RealName = "Namekowari", Title = "titledunnart" });
        var root = await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "rootquokka");
        var reply = await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "replywombat", root.Ts);
        await world.Slack.EditAsync(world.Ben.Id, world.Reviews.Id, reply.Ts, "editnumbat");
        var slip = await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "deletedmulgara", root.Ts);
        await world.Slack.DeleteAsync(world.Cara.Id, world.Reviews.Id, slip.Ts);
        await world.IdleAsync();

        await world.LevelAsync(world.Ana, "commandpotoroo");
        await world.HeardAsync(world.Ana, "I don’t know “commandpotoroo”");
        await world.LevelAsync(world.Ana);
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("link", "fieldbettong"), ("level", "execution"));
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("link", ""), ("thread", root.Ts), ("level", "execution"));
        await world.HeardAsync(world.Ana, "Your answer: Execution");

        await world.LevelAsync(world.Ana, "meeting @ben topicpademelon");
        await world.HeardAsync(world.Ben, "asks you before a live review");
        await world.LevelAsync(world.Ana, "focus optics because reasonquoll");
        await world.HeardAsync(world.Ana, "reasonquoll");
        world.Slack.Misbehaviour.Limit("chat.postMessage", 1, 1);
        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, $"<@{world.Slack.Bot}> which level mentionbilby", root.Ts);
        await world.AskedAsync(root.Ts);
        await world.AnswerAsync(world.Ben, "impact", root.Ts);
        await world.Slack.UntilAsync(() => world.Nudges(root.Ts).Count > 0);
        await world.PressAsync(world.Ben, world.Nudges(root.Ts)[0], "nudge.forward.impact");
    }

    private static string[] SecretsOf(ReviewWorld world) =>
    [
        SlackSide.BotToken, SlackSide.AppToken, SlackSide.SigningSecret,
        .. from delivery in world.Slack.Deliveries
           from name in (string[])["response_url", "trigger_id"]
           let secret = delivery.Parcel.Body.Text(name)
           where secret is not null
           select secret,
    ];

    private static IEnumerable<string> FoundIn(IReadOnlyList<string> lines, string[] words) =>
        from word in words
        from line in lines
        where line.Contains(word, StringComparison.OrdinalIgnoreCase)
        select $"{word} in: {line}";

    /// <summary>The housekeeper cuts the log a second after something was deleted.</summary>
    private static async Task UntilGoneAsync(ReviewWorld world, string[] words)
    {
        foreach (var word in words)
        {
            await Eventually.TrueAsync(() => !StoredFacts.Hold(world.Database, word), $"files without {word}");
        }
    }
}
