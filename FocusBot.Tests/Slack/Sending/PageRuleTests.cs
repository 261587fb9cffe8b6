using System.Globalization;
using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Slack.Sending;
using FocusBot.Slack.Settings;

namespace FocusBot.Tests.Slack.Sending;

/// <summary>Whole threads are read by the rule against a Slack that gives each page from the oldest end, as Slack does.</summary>
public sealed class PageRuleTests
{
    private static readonly ReadingLimits Internal = DistributionRule.LimitsOf(SlackDistribution.Internal), Unlisted = DistributionRule.LimitsOf(SlackDistribution.Unlisted);

    private static readonly MessageTs Root = MessageTs.At(SendingDriver.Noon);

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(4_999)]
    public void A_thread_is_read_to_its_end_and_each_message_once(int messages)
    {
        var (read, pages) = Read(Evenly(messages), Internal);

        Assert.Equal(messages, read.Count);
        Assert.Equal((messages + 199) / 200, pages);
    }

    [Theory]
    [InlineData(5_300, 31)]
    [InlineData(50_000, 31)]
    public void Of_a_thread_that_is_too_long_the_newest_end_is_read(int messages, int mostPages)
    {
        var thread = Evenly(messages);

        var (read, pages) = Read(thread, Internal);

        Assert.All(thread[^4_000..], message => Assert.Contains(message, read));
        Assert.InRange(pages, 1, mostPages);
    }

    [Fact]
    public void The_newest_message_is_read_though_nearly_all_came_in_the_last_minutes()
    {
        List<MessageTs> thread = [Root, .. Enumerable.Range(1, 30_000).Select(i => MessageTs.At(Root.Instant.AddDays(30).AddMilliseconds(i * 20)))];

        var (read, pages) = Read(thread, Internal);

        Assert.Contains(thread[^1], read);
        Assert.InRange(pages, 1, 101);
    }

    [Fact]
    public void An_unlisted_app_reads_a_long_thread_in_minutes_and_not_in_hours()
    {
        var thread = Evenly(2_000);

        var (read, pages) = Read(thread, Unlisted);

        Assert.All(thread[^100..], message => Assert.Contains(message, read));
        Assert.InRange(pages, 1, 12);
    }

    [Fact]
    public void How_long_the_rest_takes_is_told_by_the_root()
    {
        var page = PageFrom(Evenly(31), PagePlace.Beginning, Unlisted.PageSize);

        var next = PageRule.AfterPageOfAll(PagePlace.Beginning, page, Root, Unlisted);

        Assert.NotNull(next);
        Assert.Equal(TimeSpan.FromMinutes(2), PageRule.TakesAbout(next, page, Unlisted));
        Assert.Equal(next, PagePlace.Read(next.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("what another FocusBot wrote")]
    [InlineData("""{"From":"yesterday"}""")]
    public void A_place_that_cannot_be_read_is_the_beginning(string progress) => Assert.Equal(PagePlace.Beginning, PagePlace.Read(progress));

    private static List<MessageTs> Evenly(int messages) => [.. Enumerable.Range(0, messages).Select(i => MessageTs.At(Root.Instant.AddSeconds(i * 10)))];

    private static (HashSet<MessageTs> Read, int Pages) Read(List<MessageTs> thread, ReadingLimits limits)
    {
        var (read, pages) = (new HashSet<MessageTs>(), 0);
        for (PagePlace? place = PagePlace.Beginning; place is not null;)
        {
            var page = PageFrom(thread, place, limits.PageSize);
            read.UnionWith(page.Messages.Select(MessagePage.TsOf).OfType<MessageTs>());
            pages++;
            place = PageRule.AfterPageOfAll(place, page, Root, limits);
        }

        return (read, pages);
    }

    private static MessagePage PageFrom(List<MessageTs> thread, PagePlace place, int size)
    {
        var wanted = thread.FindAll(ts => ts == Root || ts >= (place.From ?? Root));
        var start = place.Cursor is null ? 0 : int.Parse(place.Cursor, CultureInfo.InvariantCulture);
        var end = Math.Min(wanted.Count, start + size);
        return new(
            [.. wanted[start..end].Select(ts => Message(ts, thread))],
            end < wanted.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static JsonElement Message(MessageTs ts, List<MessageTs> thread) => JsonSerializer.SerializeToElement(
        ts == Root
            ? new Dictionary<string, object> { ["ts"] = $"{ts}", ["thread_ts"] = $"{ts}", ["reply_count"] = thread.Count - 1, ["latest_reply"] = $"{thread[^1]}" }
            : new Dictionary<string, object> { ["ts"] = $"{ts}", ["thread_ts"] = $"{Root}" });
}
