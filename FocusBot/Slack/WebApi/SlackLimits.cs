using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Settings;

namespace FocusBot.Slack.WebApi;

/// <summary>Which of Slack's rate limits a parcel counts against. Every key carries the installation: Slack counts each by itself.</summary>
internal static class SlackLimits
{
    /// <summary>Reply addresses have no documented limit of their own; this keeps a rush from looking like an attack.</summary>
    private const int RepliesPerMinute = 300;

    public static IReadOnlyList<RateLimit> Of(InstallationId installation, Parcel parcel, ReadingLimits reading) => parcel switch
    {
        Parcel.ThreadPost post => [Conversation(installation, post.Channel.Value), Method(installation, SlackMethod.PostMessage)],
        Parcel.ChannelPost post => [Conversation(installation, post.Channel.Value), Method(installation, SlackMethod.PostMessage)],
        Parcel.DirectMessage message => [Conversation(installation, message.User.Value), Method(installation, SlackMethod.PostMessage)],
        Parcel.PrivateNote note => [Conversation(installation, note.Channel.Value), Method(installation, SlackMethod.PostEphemeral)],
        Parcel.Revision => [Method(installation, SlackMethod.UpdateMessage)],
        Parcel.ThreadReading => [PerMinute(KeyOf(installation, SlackMethod.ReadReplies), reading.PagesPerMinute)],
        Parcel.HuddleReading => [PerMinute(KeyOf(installation, SlackMethod.ReadReplies), reading.PagesPerMinute)],
        Parcel.PersonReading => [Method(installation, SlackMethod.GetUser)],
        Parcel.GroupReading => [Method(installation, SlackMethod.ReadGroup)],
        Parcel.HomeView view => [Conversation(installation, $"home of {view.User}"), Method(installation, SlackMethod.PublishView)],
        Parcel.Reply => [PerMinute(KeyOfReplies(installation), RepliesPerMinute)],
        Parcel.Alarm => [],
        _ => throw new ArgumentOutOfRangeException(nameof(parcel), parcel.GetType().Name, "Slack has no limit for this parcel."),
    };

    public static IReadOnlyList<RateLimit> OfLooking(InstallationId installation, Parcel parcel, ReadingLimits reading) => parcel switch
    {
        Parcel.ThreadPost => [PerMinute(KeyOf(installation, SlackMethod.ReadReplies), reading.PagesPerMinute)],
        Parcel.ChannelPost => [PerMinute(KeyOf(installation, SlackMethod.ReadHistory), reading.PagesPerMinute)],
        _ => [],
    };

    public static string KeyOf(InstallationId installation, SlackMethod method) => $"{installation.Key} {method.Name}";

    public static string KeyOfReplies(InstallationId installation) => $"{installation.Key} replies";

    /// <summary>One message a second in each channel; a person's direct messages are a channel too.</summary>
    private static RateLimit Conversation(InstallationId installation, string conversation) =>
        new($"{installation.Key} in {conversation}", 1, TimeSpan.FromSeconds(1));

    private static RateLimit Method(InstallationId installation, SlackMethod method) => PerMinute(KeyOf(installation, method), method.PerMinute);

    /// <remarks>A fifth at once and the rest spread over the minute: a full bucket and what refills it are together no more than the limit.</remarks>
    private static RateLimit PerMinute(string key, int calls) => Math.Max(1, calls / 5) is var burst
        ? new(key, burst, TimeSpan.FromMinutes(1) / Math.Max(1, calls - burst))
        : default;
}
