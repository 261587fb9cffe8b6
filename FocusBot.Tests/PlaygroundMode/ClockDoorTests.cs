using System.Net;
using FocusBot.Playground.Base;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>A button moves the playground to Monday, and what is due happens.</summary>
public sealed class ClockDoorTests
{
    [Theory]
    [InlineData("priya")]
    [InlineData("grace")]
    public async Task The_summary_of_whoever_presses_it_comes_at_their_own_nine_oclock(string name)
    {
        await using var host = await PlayedHost.StartAsync();
        var person = host.Person(name);
        Assert.False(host.Clock.Describe()["is_moved"]?.GetValue<bool>());

        var (status, body) = await host.PostAsync("/playground/clock", new { @as = person.Id, to = "monday" });

        Assert.Equal(HttpStatusCode.OK, status);
        var there = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(body.GetProperty("now").GetInt64()), TimeZoneInfo.FindSystemTimeZoneById(person.Tz ?? "UTC"));
        Assert.Equal((DayOfWeek.Monday, 8, 59), (there.DayOfWeek, there.Hour, there.Minute));
        Assert.True(host.Clock.Describe()["is_moved"]?.GetValue<bool>());
        Assert.DoesNotContain(host.Slack.DirectMessagesOf(person.Id), message => message.Text.Contains("in the week from", StringComparison.Ordinal));

        await host.Clock.MoveByAsync(TimeSpan.FromSeconds(20));
        await host.Slack.UntilAsync(() => host.Slack.DirectMessagesOf(person.Id).Any(message => message.Text.Contains("in <#C0PRODUCTREVIEWS> in the week from", StringComparison.Ordinal) || message.Text.Contains("in <#C0PLATFORM> in the week from", StringComparison.Ordinal)));
        Assert.DoesNotContain(host.Slack.Deliveries, delivery => !delivery.Answer.Accepted);
    }

    [Fact]
    public async Task What_came_of_a_nudge_is_in_the_summary_because_the_days_between_were_lived_through()
    {
        await using var host = await PlayedHost.StartAsync();
        await host.PlayAsync("review");
        await host.PlayAsync("summary");

        var week = host.Slack.DirectMessagesOf("U0MAYA").Single(message => message.Text.Contains("in <#C0PRODUCTREVIEWS> in the week from", StringComparison.Ordinal));

        Assert.Contains("I asked two people or nudged them in 1 review thread.", week.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("still open", week.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_day_and_an_unknown_person_are_refused_in_a_sentence()
    {
        await using var host = await PlayedHost.StartAsync();

        var other = await host.PostAsync("/playground/clock", new { @as = "U0MAYA", to = "yesterday" });
        var unknown = await host.PostAsync("/playground/clock", new { @as = "U0NOBODY", to = "monday" });

        Assert.Equal((HttpStatusCode.Conflict, "The clock moves to monday, and nowhere else."), (other.Status, other.Body.GetProperty("error").GetString()));
        Assert.Equal((HttpStatusCode.Conflict, "There is no person U0NOBODY."), (unknown.Status, unknown.Body.GetProperty("error").GetString()));
        Assert.Equal(TimeSpan.Zero, host.Of<MovableClock>().Ahead);
    }
}
