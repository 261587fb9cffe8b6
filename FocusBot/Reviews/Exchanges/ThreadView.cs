using FocusBot.Conversations;
using FocusBot.Levels;

namespace FocusBot.Reviews.Exchanges;

/// <summary>The newest messages of a thread with where each of their authors stands.</summary>
internal sealed class ThreadView
{
    /// <summary>Of the people in view, so many who wrote last are looked at: fifteen pairs at most.</summary>
    private const int MostPeople = 6;

    private readonly Dictionary<UserId, Standing> _standings = [];
    private readonly List<UserId> _people = [];

    /// <param name="messages">Oldest first.</param>
    public ThreadView(IReadOnlyList<MessageFacts> messages, IReadOnlyDictionary<UserId, Level> declared)
    {
        Messages = messages;
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            var author = messages[i].Author;
            if (!_standings.TryGetValue(author, out var standing))
            {
                standing = new(declared.TryGetValue(author, out var level) ? level : null);
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

    public Standing StandingOf(UserId person) => _standings[person];

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
}
