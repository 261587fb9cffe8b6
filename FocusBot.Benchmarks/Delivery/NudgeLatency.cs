using FocusBot.Playground.Api;
using FocusBot.Playground.Control;
using FocusBot.Playground.World;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>From the press of the second answer to the nudge in Slack's hands, one thread after the other, with nothing else to do.</summary>
internal static class NudgeLatency
{
    private const int Threads = 40;

    /// <summary>A channel takes one message a second; the question must not be in the nudge's way.</summary>
    private static readonly TimeSpan ChannelsRest = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(30);

    /// <returns>Milliseconds, one for each thread.</returns>
    public static async Task<IReadOnlyList<double>> MeasureAsync()
    {
        await using var played = await PlayedSlack.StartAsync();
        using var focusBot = new ServedFocusBot();
        played.Reach((await focusBot.Launch(played.ApiBaseUrl).ReadyAsync()).Address);
        var slack = played.Slack;
        var (ana, ben) = (slack.AddPerson("ana"), slack.AddPerson("ben"));

        var questions = new List<Message>();
        for (var i = 0; i < Threads; i++)
        {
            questions.Add(await AskAsync(slack, slack.AddChannel($"reviews-{i}", ana, ben), ana, ben));
        }

        await focusBot.IdleAsync();
        await Task.Delay(ChannelsRest, TimeProvider.System);
        var latencies = new List<double>();
        foreach (var question in questions)
        {
            latencies.Add(await PressAsync(slack, question, ben));
        }

        return latencies;
    }

    /// <summary>A thread in which Ana has answered and Ben has not.</summary>
    private static async Task<Message> AskAsync(LocalSlack slack, WorkspaceChannel channel, Person ana, Person ben)
    {
        await slack.InviteBotAsync(ana.Id, channel.Id);
        var root = await slack.SayAsync(ana.Id, channel.Id, "41 of 46 tickets are closed.");
        await slack.SayAsync(ben.Id, channel.Id, "What is it like for the mother in the rain?", root.Ts);
        await slack.SayAsync(ana.Id, channel.Id, $"<@{slack.Bot}>", root.Ts);
        await slack.UntilAsync(() => Said().Any(), Patience);
        var question = Said().First();
        await slack.PressAsync(ana.Id, channel.Id, question.Ts, "level.execution");
        return question;

        IEnumerable<Message> Said() => slack.ThreadOf(channel.Id, root.Ts).Where(message => message.BotId is not null);
    }

    private static async Task<double> PressAsync(LocalSlack slack, Message question, Person ben)
    {
        var since = TimeProvider.System.GetUtcNow();
        await slack.PressAsync(ben.Id, question.Channel, question.Ts, "level.impact");
        await slack.UntilAsync(() => Posts().Any(), Patience);
        return (Posts().First().At - since).TotalMilliseconds;

        IEnumerable<FocusBot.Playground.Api.ApiCall> Posts() =>
            slack.Calls.Where(call => call.Method is "chat.postMessage" && call.At > since && call.Argument("channel") == question.Channel);
    }
}
