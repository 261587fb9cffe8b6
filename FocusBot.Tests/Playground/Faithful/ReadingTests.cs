using System.Net;
using System.Text.Json;
using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground.Faithful;

/// <summary>What the reading methods give back, whole and no more.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("oldest", "abc", "invalid_ts_oldest")]
    [InlineData("latest", "1e9", "invalid_ts_latest")]
    [InlineData("oldest", "-1", "invalid_ts_oldest")]
    public async Task A_moment_that_is_none_is_refused(string name, string value, string error)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");

        Assert.Equal(error, Error(await host.GetAsync("conversations.history", $"channel={channel.Id}&{name}={value}")));
        Assert.Equal(error, Error(await host.GetAsync("conversations.replies", $"channel={channel.Id}&ts={root.Ts}&{name}={value}")));
    }

    [Theory]
    [InlineData("oldest=0", 2)]
    [InlineData("oldest=999999999", 2)]
    [InlineData("latest=99999999999", 2)]
    [InlineData("latest=999999999.5", 0)]
    public async Task A_moment_is_a_number_and_no_word(string bounds, int messages)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        await host.Slack.SayAsync(ana.Id, channel.Id, "Root");

        Assert.Equal(messages, (await host.GetAsync("conversations.history", $"channel={channel.Id}&{bounds}")).GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task Only_messages_say_whether_there_are_more()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Add("channels:read");
        var (channel, _, _) = await host.ReviewsAsync();

        Assert.False((await host.GetAsync("conversations.members", $"channel={channel.Id}")).TryGetProperty("has_more", out _));
        Assert.False((await host.GetAsync("users.list", "")).TryGetProperty("has_more", out _));
        Assert.False((await host.GetAsync("conversations.history", $"channel={channel.Id}")).GetProperty("has_more").GetBoolean());
    }

    [Fact]
    public async Task A_channel_comes_whole()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Add("channels:read");
        var (made, ana, _) = await host.ReviewsAsync();

        var channel = (await host.GetAsync("conversations.info", $"channel={made.Id}&include_num_members=true")).GetProperty("channel");

        Assert.Equal((ana.Id, PlaygroundHost.Noon.ToUnixTimeSeconds(), "reviews", 3), (
            channel.GetProperty("creator").GetString(), channel.GetProperty("created").GetInt64(),
            channel.GetProperty("name_normalized").GetString(), channel.GetProperty("num_members").GetInt32()));
        Assert.Equal("", channel.GetProperty("purpose").GetProperty("value").GetString());
        Assert.All(
            ["is_channel", "is_group", "is_im", "is_mpim", "is_private", "is_archived", "is_general", "is_shared", "is_org_shared", "is_pending_ext_shared"],
            name => Assert.Contains(channel.GetProperty(name).ValueKind, new[] { JsonValueKind.True, JsonValueKind.False }));
        Assert.All(["unlinked", "updated", "context_team_id", "shared_team_ids", "previous_names", "parent_conversation"], name => Assert.True(channel.TryGetProperty(name, out _), name));
    }

    [Fact]
    public async Task A_private_channel_is_a_channel_and_no_group()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Add("groups:read");
        var ana = host.Slack.AddPerson("ana");
        var made = host.Slack.AddChannel("secret", ChannelKind.Private, ana);
        await host.Slack.InviteBotAsync(ana.Id, made.Id);

        var channel = (await host.GetAsync("conversations.info", $"channel={made.Id}")).GetProperty("channel");

        Assert.Equal((true, false, true), (
            channel.GetProperty("is_channel").GetBoolean(), channel.GetProperty("is_group").GetBoolean(), channel.GetProperty("is_private").GetBoolean()));
    }

    [Fact]
    public async Task A_face_is_drawn_here_and_is_everybodys_own()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (_, ana, ben) = await host.ReviewsAsync();

        var faces = new[] { await FaceAsync(host, ana), await FaceAsync(host, ben), await FaceAsync(host, ana) };

        Assert.All(faces, face => Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], face[..4]));
        Assert.NotEqual(faces[0], faces[1]);
        Assert.Equal(faces[0], faces[2]);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(new Uri(host.Address, "/playground/faces/U0ANA-9999.png"))).StatusCode);
    }

    [Fact]
    public async Task A_conversation_of_several_is_opened_once()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Union(["im:write", "mpim:write", "mpim:history"]);
        var (_, ana, ben) = await host.ReviewsAsync();

        var first = await host.CallAsync("conversations.open", new { users = $"{ana.Id},{ben.Id}", return_im = true });
        var again = await host.CallAsync("conversations.open", new { users = $"{ben.Id}, {ana.Id}" });
        var id = first.GetProperty("channel").GetProperty("id").GetString() ?? "";

        Assert.True(first.GetProperty("channel").GetProperty("is_mpim").GetBoolean());
        Assert.Equal((id, true), (again.GetProperty("channel").GetProperty("id").GetString(), again.GetProperty("already_open").GetBoolean()));
        await host.Slack.SayAsync(ana.Id, id, "Hello both");
        Assert.Equal(("mpim", "Hello both"), (host.Echo.Events.Last().GetProperty("channel_type").GetString(), host.Echo.Events.Last().GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("", "users_list_not_supplied")]
    [InlineData("U1,U2,U3,U4,U5,U6,U7,U8,U9", "too_many_users")]
    [InlineData("U0NOBODY,U0ANA", "user_not_found")]
    [InlineData("U0ANA,U0BEN", "missing_scope")]
    public async Task Whom_it_cannot_be_opened_with_is_refused(string users, string error)
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Grants.Scopes = host.Slack.App.Grants.Scopes.Add("im:write");
        await host.ReviewsAsync();
        Assert.Equal(error, await host.ErrorAsync("conversations.open", new { users }));
    }

    private static string? Error(JsonElement answer) => answer.TryGetProperty("error", out var error) ? error.GetString() : null;

    private static async Task<byte[]> FaceAsync(PlaygroundHost host, Person person)
    {
        var profile = (await host.GetAsync("users.info", $"user={person.Id}")).GetProperty("user").GetProperty("profile");
        Assert.StartsWith(host.Address.AbsoluteUri, profile.GetProperty("image_72").GetString(), StringComparison.Ordinal);
        return await host.Http.GetByteArrayAsync(new Uri(profile.GetProperty("image_72").GetString() ?? ""));
    }
}
