using System.Text.RegularExpressions;
using FocusBot.Conversations;

namespace FocusBot.Reviews.Meetings;

/// <summary>What somebody typed behind <c>meeting</c>. A closed set.</summary>
internal abstract record MeetingRequest
{
    private MeetingRequest() { }

    /// <param name="Topic">As plain words: whatever called somebody in it calls nobody any more.</param>
    public sealed record Begin(IReadOnlyList<UserId> People, string Topic) : MeetingRequest;

    public sealed record Refused(string Sentence) : MeetingRequest;
}

/// <summary>Reads <c>@a @b … topic</c>.</summary>
internal static partial class MeetingCommandRule
{
    public const int MostPeople = 20, LongestTopic = 150;

    public static MeetingRequest Read(string words, string command)
    {
        var people = new List<UserId>();
        var rest = words.Trim();
        while (Person().Match(rest) is { Success: true } match)
        {
            people.Add(new(match.Groups["user"].Value));
            rest = rest[match.Length..];
        }

        var topic = Plain(rest);
        return (people.Distinct().ToList(), topic) switch
        {
            _ when Group().IsMatch(rest) => new MeetingRequest.Refused("A group cannot be asked. Name its people one by one, each with an @."),
            ({ Count: 0 }, _) => new MeetingRequest.Refused($"Nobody is named. Type {command} meeting, then the people who take part, each with an @, and then what the review is about."),
            ({ Count: > MostPeople } many, _) => new MeetingRequest.Refused($"You name {many.Count} people; up to {MostPeople} can be asked about one review."),
            (_, "") => new MeetingRequest.Refused("It does not say what the review is about. Put a few words behind the people’s names."),
            (_, { Length: > LongestTopic }) => new MeetingRequest.Refused($"The topic has {topic.Length} characters; up to {LongestTopic} fit."),
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
