using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FocusBot.Conversations;

namespace FocusBot.Tests.Architecture;

/// <summary>What comes back from outside is a name and no right, and an id is never part of a pattern.</summary>
public sealed partial class NamesTests
{
    /// <summary>They let in what they have checked (<c>Ids</c>), read what FocusBot itself has written down, or never meet Slack.</summary>
    private static readonly string[] MakeIds = ["FocusBot.Conversations.", "FocusBot.Storage.", "FocusBot.Replay.", "FocusBot.Playground.", "FocusBot.Hosting.", "FocusBot.Levels.", "FocusBot.Reviews.Exchanges."];

    private static readonly IReadOnlyList<Type> Types = [.. typeof(Card).Assembly.GetTypes().Where(type => type.FullName is not null)];

    /// <summary>Whoever needs what a value names asks a class that knows who may have to do with it; <c>FormAgain</c> hands a request back to its owner, <c>FormSeal</c> looks whether it is whole.</summary>
    [Fact]
    public void Only_what_is_called_InReach_reads_a_name_that_came_back() => Assert.Empty(
        from type in Types
        let name = Outermost(type).Name
        where !name.EndsWith("InReach", StringComparison.Ordinal) && name is not ("FormAgain" or "FormSeal" or "ReturnedName")
        from called in Mentions.Called(type)
        where called.DeclaringType == typeof(ReturnedName) && called.Name is "get_Text" or "Deconstruct"
        select $"{name} reads a name.");

    [Fact]
    public void Whatever_is_called_InReach_asks_who_wants_it() => Assert.All(
        Types.Where(type => type.Name.EndsWith("InReach", StringComparison.Ordinal)).SelectMany(type => type.GetMethods()).Where(method => method.IsStatic && method.DeclaringType != typeof(object)),
        method => Assert.Contains(
            method.GetParameters(),
            parameter => parameter.ParameterType.IsAssignableTo(typeof(ConversationEvent)) || parameter.ParameterType == typeof(UserId)));

    /// <summary>Notes that FocusBot wrote down itself come back through generated code, and through <c>ReadOlder</c>.</summary>
    [Fact]
    public void An_id_from_outside_is_looked_at_before_it_is_one() => Assert.Empty(
        from type in Types
        let owner = Outermost(type)
        where !MakeIds.Any(room => owner.FullName!.StartsWith(room, StringComparison.Ordinal)) && !owner.IsAssignableTo(typeof(JsonSerializerContext))
        from method in Mentions.Bodies(type)
        where method.Name is not "ReadOlder"
        from called in Mentions.CalledIn(method)
        where called.IsConstructor && (called.DeclaringType == typeof(UserId) || called.DeclaringType == typeof(ChannelId)) && called.GetParameters().Length == 1
        select $"{owner.Name}.{method.Name} makes an id of what it did not look at: use Find.");

    [Fact]
    public void No_pattern_is_made_of_anything_but_what_stands_there() =>
        Assert.Empty(SourceFile.OfTheProgram.SelectMany(file => file.Hits(Pattern())));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    [GeneratedRegex(@"\b(LIKE|GLOB|REGEXP|MATCH)\s+(?!'[^'@{]*'(?!\s*\|\|))\S|\binstr\s*\(", RegexOptions.None)]
    private static partial Regex Pattern();
}
