using System.Text.RegularExpressions;
using FocusBot.Conversations;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Convening;

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
    public static MeetingRequest Read(WrittenText words)
    {
        var people = new List<UserId>();
        var rest = words.Marked.AsSpan().Trim();
        while (LengthOfPerson(rest) is > 0 and var length)
        {
            if (UserId.Find(IdIn(rest[..length])) is { } person)
            {
                people.Add(person);
            }

            rest = rest[length..];
        }

        var (isGroup, topic) = (Group().IsMatch(rest), new WrittenText(rest.ToString()).Plain.ReplaceLineEndings(" ").Trim());
        return (people.Distinct().ToList(), topic) switch
        {
            _ when isGroup => new MeetingRequest.Refused(CardText.Of($"I can’t tell from this who is in a group. {new CardSpan.Typed("meeting")} alone opens a form in which you can choose groups; here, name people one by one, each with an @.")),
            ({ Count: 0 }, _) => new MeetingRequest.Refused(CardText.Of($"Who takes part? Type {new CardSpan.Typed("meeting")}, then the people, each with an @, then what the review is about.")),
            ({ Count: > Meeting.MostPeople } many, _) => new MeetingRequest.Refused(ConveningMessage.TooMany(many.Count)),
            (_, "") => new MeetingRequest.Refused("What’s the review about? Put a few words behind the names."),
            (_, { Length: > MeetingPlan.LongestTopic }) => new MeetingRequest.Refused(ConveningMessage.TooLong(topic)),
            var (invited, about) => new MeetingRequest.Begin(invited, about),
        };
    }

    private static int LengthOfPerson(ReadOnlySpan<char> words)
    {
        var found = Person().EnumerateMatches(words);
        return found.MoveNext() ? found.Current.Length : 0;
    }

    private static string IdIn(ReadOnlySpan<char> mention)
    {
        var id = mention[(mention.IndexOf("<@") + 2)..];
        return id[..id.IndexOfAny('|', '>')].ToString();
    }

    [GeneratedRegex(@"^[\s,]*((and|&amp;|&|\+)\s*)?<@[A-Z0-9]{1,32}(\|[^>]*)?>[\s,]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Person();

    [GeneratedRegex(@"^[\s,]*<!subteam\^", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Group();
}
