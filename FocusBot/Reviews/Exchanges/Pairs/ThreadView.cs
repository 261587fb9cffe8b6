using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>The newest messages of a thread with where each of their authors stands.</summary>
internal sealed class ThreadView
{
    /// <summary>Of the people in view, so many who wrote last are looked at: fifteen pairs at most.</summary>
    private const int MostPeople = 6;

    private readonly Dictionary<UserId, Standing> _standings = [];
    private readonly List<UserId> _people = [];
    private readonly IReadOnlyDictionary<UserId, Level> _declared;

    /// <param name="messages">Oldest first.</param>
    public ThreadView(IReadOnlyList<MessageFacts> messages, IReadOnlyDictionary<UserId, Level> declared)
    {
        (Messages, _declared) = (messages, declared);
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            var author = messages[i].Author;
            if (!_standings.TryGetValue(author, out var standing))
            {
                standing = Fresh(author);
                _standings.Add(author, standing);
                _people.Add(author);
            }

            standing.AddOlder(messages[i]);
            Argued += messages[i].Argues;
        }
    }

    public IReadOnlyList<MessageFacts> Messages { get; }

    /// <summary>How many of the messages argue from a level, in probability.</summary>
    public double Argued { get; }

    public bool Has(UserId person) => _standings.ContainsKey(person);

    /// <summary>Who has not written in view stands where they declared, or nowhere.</summary>
    public Standing StandingOf(UserId person) => _standings.TryGetValue(person, out var standing) ? standing : Fresh(person);

    /// <summary>Each two people who wrote lately, once; first the one whose first message in view is older.</summary>
    public IEnumerable<(UserId First, UserId Second)> Pairs()
    {
        UserId[] people = [.. _people.Take(MostPeople).OrderBy(person => StandingOf(person).Oldest)];
        for (var i = 0; i < people.Length; i++)
        {
            for (var j = i + 1; j < people.Length; j++)
            {
                yield return (people[i], people[j]);
            }
        }
    }

    private Standing Fresh(UserId person) => new(_declared.TryGetValue(person, out var level) ? level : null);
}
