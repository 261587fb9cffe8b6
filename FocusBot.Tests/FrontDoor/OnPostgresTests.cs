using FocusBot.Tests.Storage.Postgres;

namespace FocusBot.Tests.FrontDoor;

/// <summary>The whole of FocusBot with what it keeps in PostgreSQL.</summary>
public sealed class OnPostgresTests
{
    [PostgresFact]
    public async Task The_main_job_is_done_and_lives_through_a_restart()
    {
        using var fresh = FreshPostgres.Empty();
        await using var world = await ReviewWorld.StartAsync(settings: fresh.Settings);

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, $"<@{world.Slack.Bot}>", world.Root);
        await world.AskedAsync();
        await world.AnswerAsync(world.Ben, "impact");
        await world.StopFocusBotAsync();
        await world.StartFocusBotAsync(fresh.Settings);
        await world.AnswerAsync(world.Ana, "execution");
        await world.Slack.UntilAsync(() => world.Nudges().Count > 0);
        await world.IdleAsync(TimeSpan.Zero);

        Assert.Single(world.Nudges());
    }

    [PostgresFact]
    public async Task A_person_sees_and_deletes_what_is_kept_about_them()
    {
        using var fresh = FreshPostgres.Empty();
        await using var world = await ReviewWorld.StartAsync(settings: fresh.Settings);

        await world.LevelAsync(world.Ana, "me");
        var me = await world.HeardAsync(world.Ana, "Show my data");
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, me.Ts, "me.show");
        await world.HeardAsync(world.Ana, "This is what I keep about you");
        Assert.NotEqual(0, world.Count("SELECT COUNT(*) FROM review_message WHERE author = 'U0ANA'"));
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, me.Ts, "me.delete");
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, (await world.HeardAsync(world.Ana, "It can’t be undone")).Ts, "me.delete-for-good");

        await world.KeptAsync("SELECT COUNT(*) = 0 FROM review_message WHERE author = 'U0ANA'");
    }
}
