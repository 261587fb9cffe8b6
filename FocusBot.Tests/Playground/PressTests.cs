using System.Text.Json;
using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground;

public sealed class PressTests
{
    [Fact]
    public async Task A_button_in_an_ephemeral_brings_its_value_and_thread_but_no_message()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        await host.Slack.SayAsync(ben.Id, channel.Id, "Reply", root.Ts);
        await host.CallAsync("chat.postEphemeral", new { channel = channel.Id, user = ben.Id, thread_ts = root.Ts, text = "?", blocks = Buttons });

        await host.Slack.PressAsync(ben.Id, channel.Id, host.Slack.EphemeralsOf(ben.Id)[0].Ts, "level", "optics");

        var payload = Pressed(host);
        Assert.Equal(("block_actions", ben.Id, "optics"), (
            payload.GetProperty("type").GetString(),
            payload.GetProperty("user").GetProperty("id").GetString(),
            payload.GetProperty("actions")[0].GetProperty("value").GetString()));
        Assert.Equal(root.Ts, payload.GetProperty("container").GetProperty("thread_ts").GetString());
        Assert.True(payload.GetProperty("container").GetProperty("is_ephemeral").GetBoolean());
        Assert.False(payload.TryGetProperty("message", out _));
    }

    [Fact]
    public async Task A_button_in_a_message_brings_the_message()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var ts = (await host.CallAsync("chat.postMessage", new { channel = channel.Id, text = "?", blocks = Buttons })).GetProperty("ts").GetString() ?? "";

        await host.Slack.PressAsync(ana.Id, channel.Id, ts, "level", "impact");

        Assert.Equal(ts, Pressed(host).GetProperty("message").GetProperty("ts").GetString());
        await Assert.ThrowsAsync<ActRefusedException>(() => host.Slack.PressAsync(ana.Id, channel.Id, ts, "level", "no such value"));
    }

    [Fact]
    public async Task What_is_chosen_in_a_menu_stays_in_the_state()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var menu = new
        {
            type = "static_select", action_id = "mode",
            options = new[] { new { text = GivenView.Text("Thread"), value = "thread" }, new { text = GivenView.Text("Off"), value = "off" } },
        };
        var button = new { type = "button", action_id = "save", text = GivenView.Text("Save") };
        var ts = (await host.CallAsync("chat.postMessage", new
        {
            channel = channel.Id, text = "?", blocks = new[] { new { type = "actions", block_id = "b", elements = new object[] { menu, button } } },
        })).GetProperty("ts").GetString() ?? "";

        await host.Slack.PressAsync(ana.Id, channel.Id, ts, "mode", "off");
        await host.Slack.PressAsync(ana.Id, channel.Id, ts, "save");

        Assert.Equal("off", Pressed(host).GetProperty("state").GetProperty("values").GetProperty("b").GetProperty("mode")
            .GetProperty("selected_option").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_shortcut_brings_the_message_and_a_trigger()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        var reply = await host.Slack.SayAsync(ben.Id, channel.Id, "Reply", root.Ts);

        await host.Slack.ShortcutAsync(ana.Id, channel.Id, reply.Ts);

        var payload = host.Echo.Told[^1].Json;
        Assert.Equal(("message_action", "which_level", reply.Ts, root.Ts), (
            payload.GetProperty("type").GetString(), payload.GetProperty("callback_id").GetString(),
            payload.GetProperty("message_ts").GetString(), payload.GetProperty("message").GetProperty("thread_ts").GetString()));
        Assert.Null(await host.ErrorAsync("views.open", new { trigger_id = payload.GetProperty("trigger_id").GetString(), view = GivenView.Modal() }));
    }

    [Fact]
    public async Task A_global_shortcut_brings_a_trigger_and_says_nothing_of_where_it_was_used()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (_, ana, _) = await host.ReviewsAsync();

        await host.Slack.GlobalShortcutAsync(ana.Id);

        var payload = host.Echo.Told[^1].Json;
        Assert.Equal(("shortcut", "check_draft", ana.Id), (
            payload.GetProperty("type").GetString(), payload.GetProperty("callback_id").GetString(), payload.GetProperty("user").GetProperty("id").GetString()));
        Assert.False(payload.TryGetProperty("channel", out _) || payload.TryGetProperty("response_url", out _) || payload.TryGetProperty("message", out _));
        Assert.Null(await host.ErrorAsync("views.open", new { trigger_id = payload.GetProperty("trigger_id").GetString(), view = GivenView.Modal() }));
    }

    /// <summary>What the app was told of the last press; the event of its own post may still come after it.</summary>
    private static JsonElement Pressed(PlaygroundHost host) => host.Echo.Told.Last(told => told.Door is "action").Json;

    private static object[] Buttons => [Row("impact"), Row("optics")];

    private static object Row(string value) => new
    {
        type = "actions", elements = new[] { new { type = "button", action_id = "level", value, text = GivenView.Text(value) } },
    };
}
