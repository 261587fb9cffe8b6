using FocusBot.Playground.Control;
using FocusBot.Playground.World;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.Process;

/// <summary>How the process ends: asked to, or because a part of it is broken.</summary>
public sealed class EndTests
{
    [Fact]
    public async Task Asked_to_end_it_first_handles_and_says_what_it_has_acknowledged()
    {
        await using var served = await ServedSlack.StartAsync();
        var slack = served.Slack;
        var people = new[] { slack.AddPerson("ana"), slack.AddPerson("ben") };
        await WarmUpAsync(slack, people);
        var channels = Enumerable.Range(0, 8).Select(i => slack.AddChannel($"reviews-{i}", people)).ToList();
        foreach (var channel in channels)
        {
            await slack.InviteBotAsync(people[0].Id, channel.Id);
        }

        Assert.Equal(0, await served.FocusBot!.TerminateAsync());

        Assert.All(channels, channel => Assert.Single(slack.MessagesOf(channel.Id), message => message.BotId is not null));
        Assert.Empty(served.FocusBot.Errors);
    }

    [Fact]
    public async Task A_loop_that_breaks_ends_the_process_with_exit_code_1()
    {
        await using var served = await ServedSlack.StartAsync();
        var ana = served.Slack.AddPerson("ana");

        StoredFacts.Change(served.Database, "DROP TABLE outbox");
        await served.Slack.InviteBotAsync(ana.Id, served.Slack.AddChannel("reviews", ana).Id);

        Assert.Equal(1, await served.FocusBot!.ExitAsync());
        Assert.Contains("a part of it broke", served.FocusBot.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_Mode_switched_off_ends_the_process_with_one_sentence()
    {
        await using var slack = await SlackSide.StartAsync("socket");
        using var folder = new TempFolder();
        var settings = ProcessSettings.Serving(slack, ProcessSettings.FreeAddress(), folder.File("focusbot.db"), "socket");
        await using var process = FocusBotProcess.Start(folder.Path, settings);
        await slack.Slack.UntilAsync(() => slack.Slack.Misbehaviour.OpenSockets > 0);

        await slack.Slack.Misbehaviour.RetireSocketsAsync("link_disabled");

        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, "Socket Mode was switched off for this app");
    }

    /// <summary>What a process does for the first time takes it long on a busy machine, and its end may take five seconds.</summary>
    private static async Task WarmUpAsync(LocalSlack slack, Person[] people)
    {
        var first = slack.AddChannel("first", people);
        await slack.InviteBotAsync(people[0].Id, first.Id);
        await slack.UntilAsync(() => slack.MessagesOf(first.Id).Any(message => message.BotId is not null));
    }
}
