using System.Reflection;
using FocusBot.Conversations;

namespace FocusBot.Tests.Architecture;

/// <summary>Nothing stands in the program that nobody in it uses. What tests alone use proves only itself.</summary>
public sealed class UnusedMembersTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Through these tests and benchmarks look at the local workspace and act in it; and one figure that the benchmarks take from training.</summary>
    private static readonly string[] ForTests =
    [
        "FocusBot.Playground.Control.LocalSlack", "FocusBot.Playground.Control.Misbehaviour", "FocusBot.Playground.World.Ephemerals", "FocusBot.Playground.Api.ApiCall",
        "FocusBot.Playground.Api.RateLimits", "FocusBot.Reviews.Exchanges.Training.Stuck.StuckTraining",
    ];

    private static readonly Type[] Program = [.. typeof(Card).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("FocusBot", StringComparison.Ordinal) is true)];

    [Fact]
    public void Nobody_keeps_a_member_that_nobody_uses()
    {
        var used = typeof(Card).Assembly.GetTypes().SelectMany(type => Mentions.Bodies(type).SelectMany(method => Mentions.CalledIn(method).Where(called => called.MetadataToken != method.MetadataToken)))
            .Where(called => called.Module == typeof(Card).Module)
            .Select(called => called.MetadataToken)
            .ToHashSet();

        Assert.Empty(
            from type in Program
            where !type.Name.Contains('<') && type.BaseType != typeof(MulticastDelegate) && !IsGenerated(type) && !ForTests.Contains(type.FullName)
            from method in type.GetMethods(Declared)
            where IsWritten(method) && !used.Contains(method.MetadataToken)
            select $"{type.FullName}.{method.Name}");
    }

    /// <summary>Setters are called by whoever fills a record, by a constructor or from JSON; what is virtual, by whoever knows the base alone.</summary>
    private static bool IsWritten(MethodInfo method) =>
        !method.IsVirtual
        && !method.Name.Contains('<')
        && !method.Name.StartsWith("set_", StringComparison.Ordinal)
        && method.Name is not ("op_Equality" or "op_Inequality" or "Deconstruct" or "PrintMembers" or "Main")
        && !IsGenerated(method);

    private static bool IsGenerated(MemberInfo member) => member.GetCustomAttributes().Any(attribute => attribute.GetType().Name is "GeneratedCodeAttribute");
}
