using FocusBot.Reviews.Threads;

namespace FocusBot.Tests.Reviews;

public sealed class DeclarationStoreTests : ReviewTest
{
    [Fact]
    public async Task The_last_answer_wins_in_whatever_order_they_arrive()
    {
        var dice = Given.Dice(8);
        for (var story = 0; story < 100; story++)
        {
            var thread = Given.Thread with { Channel = new($"C{story}") };
            (int Minute, DeclaredLevel? Level)[] said = [.. Enumerable.Range(0, dice.Next(1, 6)).Select(minute => (minute, dice.Next(6) is > 0 and var level ? (DeclaredLevel?)level : null))];
            var last = said[^1].Level;
            dice.Shuffle(said);

            var kept = await World.Fresh.Database.WriteAsync(async session =>
            {
                foreach (var (minute, level) in said)
                {
                    await DeclarationStore.SetAsync(session, thread, Given.Ana, level, Given.Noon.AddMinutes(minute));
                }

                return await DeclarationStore.OfThreadAsync(session, thread);
            });

            Assert.Equal(last, kept.SingleOrDefault()?.Level);
        }
    }

    [Fact]
    public async Task Whoever_comes_too_late_hears_so() => await World.Fresh.Database.WriteAsync(async session =>
    {
        Assert.True(await DeclarationStore.SetAsync(session, Given.Thread, Given.Ana, DeclaredLevel.Impact, Given.Noon));
        Assert.False(await DeclarationStore.SetAsync(session, Given.Thread, Given.Ana, DeclaredLevel.Optics, Given.Noon.AddSeconds(-1)));
        Assert.True(await DeclarationStore.SetAsync(session, Given.Thread, Given.Ana, DeclaredLevel.Optics, Given.Noon));
    });

    [Fact]
    public async Task What_is_shown_stays_shown_when_it_changes_and_not_when_it_is_withdrawn() => await World.Fresh.Database.WriteAsync(async session =>
    {
        await DeclarationStore.SetAsync(session, Given.Thread, Given.Ana, DeclaredLevel.Impact, Given.Noon);
        await DeclarationStore.ShowAsync(session, Given.Thread, Given.Ana, isShown: true);
        await DeclarationStore.SetAsync(session, Given.Thread, Given.Ana, DeclaredLevel.Optics, Given.Noon.AddMinutes(1));
        Assert.True(Assert.Single(await DeclarationStore.OfThreadAsync(session, Given.Thread)).IsShown);

        await DeclarationStore.SetAsync(session, Given.Thread, Given.Ana, null, Given.Noon.AddMinutes(2));
        Assert.Empty(await DeclarationStore.OfThreadAsync(session, Given.Thread));
        await DeclarationStore.SetAsync(session, Given.Thread, Given.Ana, DeclaredLevel.Impact, Given.Noon.AddMinutes(3));
        Assert.False(Assert.Single(await DeclarationStore.OfThreadAsync(session, Given.Thread)).IsShown);
    });

    [Fact]
    public async Task Two_workspaces_and_two_threads_do_not_see_each_other() => await World.Fresh.Database.WriteAsync(async session =>
    {
        await DeclarationStore.SetAsync(session, Given.Thread, Given.Ana, DeclaredLevel.Impact, Given.Noon);

        Assert.Empty(await DeclarationStore.OfThreadAsync(session, Given.Thread with { Installation = Given.Globex }));
        Assert.Empty(await DeclarationStore.OfThreadAsync(session, Given.Thread with { Channel = Given.Elsewhere }));
        Assert.Empty(await DeclarationStore.OfThreadAsync(session, Given.Thread with { Root = Given.Ts(1) }));
    });
}
