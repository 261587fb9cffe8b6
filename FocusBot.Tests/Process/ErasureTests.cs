using System.Globalization;
using FocusBot.Playground.Control;

namespace FocusBot.Tests.Process;

/// <summary>What people write is gone from the files, also when the process died with it in its hands.</summary>
public sealed class ErasureTests
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Thirty_seconds_after_a_restart_no_word_of_a_message_stands_in_the_files()
    {
        await using var served = await ServedSlack.StartAsync();
        await WriteAndDieAsync(served);
        Assert.True(StoredFacts.Hold(served.Database, "quicksilver"), "Nothing was in its hands when it died, so this test shows nothing.");

        await served.StartFocusBotAsync();
        var since = TimeProvider.System.GetTimestamp();
        while (StoredFacts.Hold(served.Database, "quicksilver") || Waiting(served) > 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Promise, "A message is still in the files.");
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System);
        }
    }

    [Fact]
    public async Task Once_it_has_stopped_no_word_of_a_message_stands_in_the_files()
    {
        await using var served = await ServedSlack.StartAsync();
        var reviews = await InvitedAsync(served.Slack);
        await served.Slack.SayAsync("U0ANA", reviews, "The quicksilver release is on the 12th.");

        Assert.Equal(0, await served.FocusBot!.TerminateAsync());

        Assert.False(StoredFacts.Hold(served.Database, "quicksilver"));
    }

    /// <summary>What FocusBot itself says now comes back as an event, so the inbox may hold one for a moment after the words have gone.</summary>
    private static long Waiting(ServedSlack served) =>
        long.Parse(StoredFacts.Read(served.Database, "SELECT CAST(COUNT(*) AS TEXT) FROM inbox").Single(), CultureInfo.InvariantCulture);

    private static async Task WriteAndDieAsync(ServedSlack served)
    {
        var reviews = await InvitedAsync(served.Slack);

        // Otherwise it would bring the words back a minute later, which is in the middle of the looking on a slow machine.
        served.Slack.Misbehaviour.RetryDelays = [];
        var messages = Enumerable.Range(0, 40).Select(i => served.Slack.SayAsync("U0ANA", reviews, $"The quicksilver release, part {i}.")).ToList();
        await Task.WhenAny(messages);
        await served.FocusBot!.KillAsync();
        await Task.WhenAll(messages);
    }

    private static async Task<string> InvitedAsync(LocalSlack slack)
    {
        var ana = slack.AddPerson("ana");
        var reviews = slack.AddChannel("reviews", ana);
        await slack.InviteBotAsync(ana.Id, reviews.Id);
        return reviews.Id;
    }
}
