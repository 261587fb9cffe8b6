namespace FocusBot.Slack.Settings;

/// <summary>How much Slack lets FocusBot read.</summary>
/// <param name="PageSize">Messages that come with one call.</param>
/// <param name="PagesPerMinute">Calls a minute in one installation.</param>
/// <param name="MostMessages">Of a thread that is longer, the newest so many are read.</param>
internal sealed record ReadingLimits(int PageSize, int PagesPerMinute, int MostMessages)
{
    /// <summary>Reading is so scarce that it has to be shared out.</summary>
    public bool AreTight => PagesPerMinute < 10;

    /// <summary>So many of the newest messages fit on one page for certain: other apps' messages in between take room too.</summary>
    public int Newest(int wanted) => Math.Min(wanted, PageSize * 4 / 5);

    public TimeSpan TimeFor(int messages) => TimeSpan.FromMinutes(1) / PagesPerMinute * ((messages + PageSize - 1) / PageSize);
}
