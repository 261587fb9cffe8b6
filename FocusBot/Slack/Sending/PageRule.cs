using FocusBot.Conversations;
using FocusBot.Slack.Settings;

namespace FocusBot.Slack.Sending;

/// <summary>From where to read on. Slack gives a thread from its oldest end, and what counts is mostly at the other.</summary>
internal static class PageRule
{
    /// <summary>Nearer than this, a jump would save nothing.</summary>
    private static readonly TimeSpan ShortestJump = TimeSpan.FromSeconds(1);

    /// <summary>Reads a whole thread; of one that is too long, its newest end.</summary>
    /// <returns><see langword="null"/> when it is read.</returns>
    public static PagePlace? AfterPageOfAll(PagePlace place, MessagePage page, MessageTs root, ReadingLimits limits)
    {
        if (page.Cursor is null || page.Last is not { } last || place.Pages >= 4 * MostPages(limits))
        {
            return null;
        }

        var newest = page.LatestReply ?? place.Newest;
        var here = place with { Cursor = page.Cursor, Newest = newest, Last = last, Pages = place.Pages + 1, PagesFromThere = place.PagesFromThere + 1 };
        return newest is not { } end ? here
            : place is { From: null, Pages: 0 } && page.Replies >= limits.MostMessages ? Jump(here, StartOfNewest(root, end, page.Replies.Value, limits))
            : here.PagesFromThere >= MostPages(limits) && end.Instant - last.Instant > ShortestJump ? Jump(here, Middle(last, end))
            : here;
    }

    /// <summary>Reads the newest messages alone, all of them on one page, so that no words have to be kept from one page to the next.</summary>
    /// <returns><see langword="null"/> when they are on this page.</returns>
    public static PagePlace? AfterPageOfNewest(PagePlace place, MessagePage page, int newest, ReadingLimits limits)
    {
        if (page.Cursor is null || page.Last is not { } last || place.Pages >= MostPages(limits))
        {
            return null;
        }

        // As many as are wanted may stand at its end and be among the newest, but half of the page has to be new each time.
        var overlap = Math.Min(newest, page.Messages.Count / 2);
        var from = MessagePage.TsOf(page.Messages[^Math.Max(1, overlap)]) ?? last;
        var here = place with { Last = last, Pages = place.Pages + 1 };
        return from > (place.From ?? default) ? Jump(here, from) : here with { Cursor = page.Cursor };
    }

    /// <summary>Looks for what was posted lately in a thread.</summary>
    /// <param name="lookBack">So long before the newest message it cannot stand.</param>
    /// <returns><see langword="null"/> when the thread has been looked through.</returns>
    public static PagePlace? AfterPageWithoutPost(PagePlace place, MessagePage page, TimeSpan lookBack)
    {
        if (page.Cursor is null || page.Last is not { } last)
        {
            return null;
        }

        var here = place with { Cursor = page.Cursor, Last = last, Pages = place.Pages + 1 };
        return place is { From: null, Pages: 0 } && page.LatestReply is { } newest && newest.Instant - lookBack > last.Instant
            ? Jump(here, MessageTs.At(newest.Instant - lookBack))
            : here;
    }

    public static int MostPages(ReadingLimits limits) => Math.Max(1, limits.MostMessages / limits.PageSize);

    /// <summary>What is left of the thread, as far as its root says.</summary>
    public static TimeSpan TakesAbout(PagePlace next, MessagePage page, ReadingLimits limits)
    {
        var messages = Math.Min((page.Replies ?? 0) + 1, limits.MostMessages);
        var left = messages - (next.PagesFromThere * limits.PageSize);
        return limits.TimeFor(Math.Max(limits.PageSize, left));
    }

    private static PagePlace Jump(PagePlace place, MessageTs to) => place with { Cursor = null, From = to, PagesFromThere = 0 };

    /// <summary>As if they were spread evenly. Threads begin lively, so there are rather fewer behind it.</summary>
    private static MessageTs StartOfNewest(MessageTs root, MessageTs end, int replies, ReadingLimits limits) =>
        MessageTs.At(end.Instant - ((end.Instant - root.Instant) * limits.MostMessages / replies));

    private static MessageTs Middle(MessageTs one, MessageTs other) => MessageTs.At(one.Instant + ((other.Instant - one.Instant) / 2));
}
