using System.Text.RegularExpressions;
using FocusBot.Conversations;

namespace FocusBot.Reviews.Meetings;

/// <summary>What somebody typed behind <c>meeting</c>. A closed set.</summary>
internal abstract record MeetingRequest
{
    private MeetingRequest() { }

    /// <param name="Topic">As plain words: whatever called somebody in it calls nobody any more.</param>
    public sealed record Begin(IReadOnlyList<UserId> People, string Topic) : MeetingRequest;

    public sealed record Refused(CardText Sentence) : MeetingRequest;
}

/// <summary>Reads <c>@a @b … topic</c>.</summary>
internal static partial class MeetingCommandRule
{
    public const int MostPeople = 20, LongestTopic = 150;

    public static MeetingRequest Read(string words)
    {
        var people = new List<UserId>();
        var rest = words.Trim();
        while (Person().Match(rest) is { Success: true } match)
        {
            people.AddRange(((UserId?[])[UserId.Find(match.Groups["user"].Value)]).OfType<UserId>());
            rest = rest[match.Length..];
        }

        var topic = Plain(rest);
        return (people.Distinct().ToList(), topic) switch
        {
            _ when Group().IsMatch(rest) => new MeetingRequest.Refused("I can’t ask a group. Name its people one by one, each with an @."),
            ({ Count: 0 }, _) => new MeetingRequest.Refused(CardText.Of($"Who takes part? Type {new CardSpan.Typed("meeting")}, then the people, each with an @, then what the review is about.")),
            ({ Count: > MostPeople } many, _) => new MeetingRequest.Refused($"That’s {many.Count} people; I can ask up to {MostPeople} about one review."),
            (_, "") => new MeetingRequest.Refused("What’s the review about? Put a few words behind the names."),
            (_, { Length: > LongestTopic }) => new MeetingRequest.Refused($"The topic has {topic.Length} characters; there’s room for {LongestTopic}."),
            var (invited, about) => new MeetingRequest.Begin(invited, about),
        };
    }

    /// <summary>Mentions and links become the words in them; what Slack had escaped is plain again.</summary>
    private static string Plain(string text) => Marked().Replace(text, static match => match.Groups["label"] is { Success: true } label
            ? Sign(match) + label.Value
            : match.Groups["target"].Value.TrimStart('!'))
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
        .ReplaceLineEndings(" ").Trim();

    private static string Sign(Match match) => match.Groups["target"].Value[0] is '#' or '@' ? match.Groups["target"].Value[..1] : "";

    [GeneratedRegex(@"^[\s,]*(and\s+)?<@(?<user>[A-Z0-9]{1,32})(\|[^>]*)?>[\s,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"^[\s,]*<!subteam\^", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex(@"<(?<target>[^>|]+)(\|(?<label>[^>]*))?>", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
