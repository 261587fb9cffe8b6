using System.Reflection;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Architecture;

/// <summary>The house as <c>docs</c> draws it: which folder may mention which, and what kind of code lives where.</summary>
public sealed class ArchitectureTests
{
    /// <summary>Each folder, and the folders whose types it may mention; in signatures and in method bodies.</summary>
    private static readonly Dictionary<string, string[]> MayMention = new()
    {
        ["Conversations"] = [],
        ["Levels"] = [],
        ["Storage"] = ["Conversations"],
        ["Delivery"] = ["Conversations", "Storage"],
        ["Slack"] = ["Conversations", "Delivery"],
        ["People"] = ["Conversations", "Delivery", "Storage"],
        ["Teams"] = ["Levels", "People", "Conversations", "Delivery", "Storage"],
        ["Reviews"] = ["Levels", "People", "Teams", "Conversations", "Delivery", "Storage"],
        ["Nudges"] = ["Reviews", "Levels", "People", "Teams", "Conversations", "Delivery", "Storage"],
        ["Summaries"] = ["Reviews", "Nudges", "Levels", "People", "Teams", "Conversations", "Delivery", "Storage"],
        ["Home"] = ["Reviews", "Nudges", "Levels", "People", "Teams", "Conversations", "Delivery", "Storage"],
        ["Replay"] = ["Levels", "Reviews", "Nudges", "Teams", "Conversations"],
        ["Playground"] = ["Conversations"],

        // Puts the host together, and gives the playground its sight of FocusBot.
        ["Hosting"] = ["Conversations", "Levels", "Storage", "Delivery", "Slack", "People", "Teams", "Reviews", "Nudges", "Summaries", "Home", "Replay", "Playground"],
        ["Cli"] = ["Hosting", "Conversations", "Levels", "Storage", "Delivery", "Slack", "People", "Teams", "Reviews", "Nudges", "Summaries", "Home", "Replay"],
    };

    private static readonly Assembly FocusBot = typeof(Card).Assembly;

    private static IEnumerable<Type> Types => FocusBot.GetTypes().Where(type => Folder(type) is not null);

    [Fact]
    public void Dependencies_point_one_way() => Assert.Empty(
        (from type in Types
         let folder = Folder(type)
         where folder is not ""
         from mentioned in Mentions.Of(type).Select(Folder)
         where mentioned is not null && mentioned != folder && !MayMention[folder].Contains(mentioned)
         select $"{type.FullName} may not mention {mentioned}").Distinct());

    [Fact]
    public void Every_folder_has_its_place_in_the_table() =>
        Assert.Empty(Types.Select(Folder).OfType<string>().Where(folder => folder is not "").Except(MayMention.Keys));

    [Fact]
    public void The_table_itself_has_no_circle()
    {
        var left = MayMention.ToDictionary(row => row.Key, row => row.Value.Where(MayMention.ContainsKey).ToHashSet());
        while (left.FirstOrDefault(row => row.Value.Count == 0).Key is { } free)
        {
            left.Remove(free);
            left.Values.ToList().ForEach(mentioned => mentioned.Remove(free));
        }

        Assert.Empty(left.Keys);
    }

    [Fact]
    public void Method_bodies_are_looked_into() =>
        Assert.Contains(typeof(MessageTs), Mentions.Of(typeof(global::FocusBot.Reviews.Asking.AskHandler)));

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() => Assert.Empty(
        Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));

    [Fact]
    public void Every_rule_is_a_static_class() => Assert.Empty(
        Types.Where(type => type.Name.EndsWith("Rule", StringComparison.Ordinal) && !(type.IsAbstract && type.IsSealed)).Select(type => type.FullName));

    [Fact]
    public void Only_delivery_has_loops_and_the_socket_and_the_playgrounds_seeding() => Assert.Equal(
        ["Housekeeper", "InboxListener", "InboxWorker", "OutboxWorker", "SeedDelivery", "SocketModeWorker", "Sweeper", "TokenKeeper"],
        Types.Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(BackgroundService))).Select(type => type.Name).Order());

    [Fact]
    public void No_log_line_takes_what_people_wrote_or_a_reply_address() => Assert.Empty(
        from type in Types
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<LoggerMessageAttribute>() is not null
        from parameter in method.GetParameters()
        where parameter.ParameterType.IsAssignableTo(typeof(Arrival)) || parameter.ParameterType.IsAssignableTo(typeof(ConversationEvent))
              || parameter.ParameterType == typeof(WrittenText) || parameter.ParameterType == typeof(ReplyAddress) || parameter.ParameterType.IsAssignableTo(typeof(Card))
        select $"{type.Name}.{method.Name}");

    /// <returns>Empty for the root; <see langword="null"/> for what is not FocusBot's.</returns>
    private static string? Folder(Type type) => type.Assembly != FocusBot ? null : type.Namespace?.Split('.') switch
    {
        ["FocusBot", var folder, ..] => folder,
        ["FocusBot"] => "",
        _ => null,
    };
}
