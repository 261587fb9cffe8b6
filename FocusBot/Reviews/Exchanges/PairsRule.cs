using FocusBot.Conversations;
using FocusBot.Levels;

namespace FocusBot.Reviews.Exchanges;

/// <summary>Which two people are looked at.</summary>
internal static class PairsRule
{
    /// <summary>Of the people in view, so many who wrote last; fifteen pairs at most.</summary>
    private const int MostPeople = 6;

    /// <returns>Each pair once, the one whose first message in view is older first.</returns>
    public static IEnumerable<(UserId First, UserId Second)> InView(IReadOnlyList<MessageFacts> view, IReadOnlyDictionary<UserId, Level> declared)
    {
        var recent = view.Reverse().Select(message => message.Author).Distinct().Take(MostPeople).ToHashSet();
        UserId[] people = [.. view.Select(message => message.Author).Distinct().Where(recent.Contains)];
        return from i in Enumerable.Range(0, people.Length)
               from j in Enumerable.Range(i + 1, people.Length - i - 1)
               select (people[i], people[j]);
    }
}
