namespace FocusBot.Tests.FrontDoor.People;

/// <summary>What whoever runs FocusBot has set for all channels: where anything is inferred, and how a new one begins.</summary>
public sealed class ScopeTests
{
    [Fact]
    public async Task Outside_of_the_named_channels_nothing_is_read_and_nobody_asked_and_the_settings_say_why()
    {
        await using var world = await ReviewWorld.StartAsync(settings: new Dictionary<string, string?> { ["Reading:Channels:0"] = "C0ELSEWHERE" });

        var root = await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);

        Assert.Equal(0, world.Count("SELECT (SELECT COUNT(*) FROM reading) + (SELECT COUNT(*) FROM praise) + (SELECT COUNT(*) FROM moment)"));
        await world.LevelAsync(world.Ana, "settings");
        Assert.Contains("has listed the channels it may read along in", (await world.FormOfAsync(world.Ana)).Definition.GetRawText(), StringComparison.Ordinal);

        // What people ask for it does there too, and looks into no words for what came of it.
        await world.DeclareAsync(world.Ana, "execution", root.Ts);
        await world.DeclareAsync(world.Ben, "impact", root.Ts);
        await world.IdleAsync();
        Assert.Single(world.Nudges(root.Ts));
        await world.ForwardAsync(TimeSpan.FromDays(1.5));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM moment WHERE outcome IS NOT NULL"));
    }

    [Fact]
    public async Task In_a_named_channel_it_reads()
    {
        await using var world = await ReviewWorld.StartAsync(settings: new Dictionary<string, string?> { ["Reading:Channels"] = "C0ELSEWHERE, C0PRODUCTREVIEWS" });

        await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);

        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM pair_question"));
    }

    [Fact]
    public async Task A_new_channel_begins_as_was_chosen_and_stays_so_when_that_changes()
    {
        await using var world = await ReviewWorld.StartAsync(settings: new Dictionary<string, string?> { ["Teams:NewChannelMode"] = "on request" });
        Assert.Contains("I ask nobody by myself here", Assert.Single(world.Slack.MessagesOf(world.Reviews.Id), message => message.BotId is not null).Text, StringComparison.Ordinal);
        await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM pair_question"));

        await world.StopFocusBotAsync();
        await world.StartFocusBotAsync();
        await world.LevelAsync(world.Ben, "settings");

        var shown = (await world.HeardAsync(world.Ben, "How FocusBot works in")).Text;
        Assert.Contains("Speaks by itself: On request", shown, StringComparison.Ordinal);
        Assert.Contains("Nobody has chosen a mode here yet: “On request” is what new channels start with here, as set by whoever runs FocusBot.", shown, StringComparison.Ordinal);
        await world.SetModeAsync("private");
        await world.LevelAsync(world.Ana, "settings");
        Assert.DoesNotContain("Nobody has chosen a mode here yet", (await world.FormOfAsync(world.Ana)).Definition.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_saved_meanwhile_is_not_undone_by_a_form_that_was_open()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ana, "settings");
        await world.Slack.SubmitAsync(world.Ana.Id, (await world.FormOfAsync(world.Ana)).Id, ("facilitators", "U0BEN"));
        await world.HeardAsync(world.Ana, "1 change");
        await world.LevelAsync(world.Ben, "settings");
        var open = await world.FormOfAsync(world.Ben);
        await world.SetModeAsync("off");
        await world.KeptAsync("SELECT COUNT(*) FROM channel_setting WHERE mode = 4");

        await world.Slack.SubmitAsync(world.Ben.Id, open.Id, ("hold-out", "20"));

        Assert.Contains("while your form was open", world.Slack.OpenViewOf(world.Ben.Id)?.Definition.GetRawText(), StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM channel_setting WHERE mode = 4 AND hold_out = 0"));
    }
}
