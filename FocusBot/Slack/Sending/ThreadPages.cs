using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.Sending;

/// <summary>Reads one page of a thread or a channel: who wrote when, the words of the newest messages where they are asked for, and whether one of FocusBot's posts is there.</summary>
/// <remarks>A page is a call, and each call waits for its limits: where the next page begins is kept until then.</remarks>
internal sealed class ThreadPages(SlackApi api, ReadingLimits limits)
{
    /// <summary>It does not take its own cursor any more.</summary>
    private const string CursorLost = "invalid_cursor";

    /// <summary>Longer than any parcel waits, so that a post is never taken for absent because it is old.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(3);

    public async Task<SendOutcome> ReadAsync(InstallationId installation, Parcel.ThreadReading reading, string? progress, CancellationToken cancellationToken)
    {
        var newest = limits.Newest(reading.NewestWithWords);
        var place = progress is null ? BeginOf(reading, newest) : PagePlace.Read(progress);
        var thread = new ThreadKey(installation, reading.Channel, reading.Root);
        var (page, failure) = PageOf(await api.ReadRepliesAsync(thread, place.Wanted(limits.PageSize), cancellationToken));
        if (page is null)
        {
            return failure is SlackResult.Error(CursorLost) && place.Cursor is not null
                ? new SendOutcome.ReadOn([], $"{WithoutCursor(place)}", limits.TimeFor(1))
                : SlackOutcome.Of(failure, SlackLimits.KeyOf(installation, SlackMethod.ReadReplies));
        }

        var read = new HumanThread(installation, reading.IsUnshared, newest);
        foreach (var message in page.Messages)
        {
            read.Take(message);
        }

        if (newest > 0)
        {
            return PageRule.AfterPageOfNewest(place, page, newest, limits) is { } further
                ? new SendOutcome.ReadOn([], $"{further}", limits.TimeFor(1))
                : new SendOutcome.Read(read.Messages);
        }

        return PageRule.AfterPageOfAll(place, page, thread.Root, limits) is { } next
            ? new SendOutcome.ReadOn(read.Messages, $"{next}", PageRule.TakesAbout(next, page, limits))
            : new SendOutcome.Read(read.Messages);
    }

    public async Task<Sighting> FindInThreadAsync(ThreadKey thread, string parcelId, string? progress, CancellationToken cancellationToken)
    {
        var place = PagePlace.Read(progress);
        var (page, failure) = PageOf(await api.ReadRepliesAsync(thread, place.Wanted(limits.PageSize), cancellationToken));
        return page is null ? Unseen(failure, place, WithoutCursor(place), SlackLimits.KeyOf(thread.Installation, SlackMethod.ReadReplies))
            : Find(page, parcelId) is { } at ? new Sighting.Found(thread.Channel, at)
            : Further(PageRule.AfterPageWithoutPost(place, page, LookBack), place, page);
    }

    public async Task<Sighting> FindInChannelAsync(InstallationId installation, ChannelId channel, string parcelId, string? progress, CancellationToken cancellationToken)
    {
        var place = PagePlace.Read(progress);
        var (page, failure) = PageOf(await api.ReadHistoryAsync(installation, channel, place.Wanted(limits.PageSize), cancellationToken));
        if (page is null)
        {
            return Unseen(failure, place, PagePlace.Beginning, SlackLimits.KeyOf(installation, SlackMethod.ReadHistory));
        }

        if (Find(page, parcelId) is { } at)
        {
            return new Sighting.Found(channel, at);
        }

        // Measured from the newest message, which comes first: by a clock of one's own that is wrong, the post would stand outside of what is read.
        var newest = place.Newest ?? page.First;
        var isTooOld = page.Last is { } last && newest is { } first && last.Instant < first.Instant - LookBack;
        return Further(
            page.Cursor is null || isTooOld ? null : place with { Cursor = page.Cursor, Newest = newest, Last = page.Last, Pages = place.Pages + 1 }, place, page);
    }

    private Sighting Further(PagePlace? next, PagePlace place, MessagePage page) => next switch
    {
        { Pages: var pages } when pages >= PageRule.MostPages(limits) => new Sighting.Unknowable("too_many_messages"),
        not null => new Sighting.NotYet($"{next}"),

        // At least the message to which it was said would be there.
        null when page.Messages.Count == 0 && place.Pages == 0 => new Sighting.Unclear("empty"),
        null => new Sighting.Absent(),
    };

    /// <param name="withoutCursor">From where to look on when Slack does not take its cursor any more.</param>
    private static Sighting Unseen(SlackResult failure, PagePlace place, PagePlace withoutCursor, string limitKey) => failure switch
    {
        SlackResult.Limited(var wait) => new Sighting.Limited(limitKey, wait),
        SlackResult.Error(CursorLost) when place.Cursor is not null => new Sighting.NotYet($"{withoutCursor}"),
        SlackResult.Error(var word) when SlackErrors.EndsLooking(word) => new Sighting.Unknowable(word),
        _ => new Sighting.Unclear(failure.Why()),
    };

    private static PagePlace BeginOf(Parcel.ThreadReading reading, int newest) => PagePlace.Beginning with
    {
        From = newest > 0 && reading.KnownNewest.Count >= newest ? reading.KnownNewest[newest - 1] : null,
    };

    private static PagePlace WithoutCursor(PagePlace place) => place with { Cursor = null, From = place.Last };

    private static MessageTs? Find(MessagePage page, string parcelId) =>
        page.Messages.Where(message => PostMark.Bears(message, parcelId)).Select(MessagePage.TsOf).FirstOrDefault(ts => ts is not null);

    /// <returns>Either a page, or why there is none.</returns>
    private static (MessagePage? Page, SlackResult Failure) PageOf(SlackResult result) => result is not SlackResult.Ok(var body)
        ? (null, result)
        : (MessagePage.Read(body), new SlackResult.Unknown("no_messages"));
}
