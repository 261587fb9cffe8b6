using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage.Tables;

namespace FocusBot.Tests.Texts;

/// <summary>What people hear about themselves.</summary>
internal static class PeopleTexts
{
    private static readonly PersonChoices Nothing = new(null, []);

    private static readonly PersonChoices Everything =
        new(Given.Noon, [new(Given.Reviews, Given.Noon.AddDays(1)), new(null, null)]);

    public static IReadOnlyList<PersonalRow> Rows { get; } =
    [
        new("messages of yours in threads (that you wrote, not what)", Given.Noon, new Dictionary<string, string?>()),
        new("messages of yours in threads (that you wrote, not what)", Given.Noon, new Dictionary<string, string?>()),
        new("levels you declared", Given.Noon, new Dictionary<string, string?> { ["level"] = "Impact" })
        {
            Says = "you declared Impact", Channel = Given.Reviews, Message = Given.Root, Root = Given.Root,
        },
    ];

    public static IReadOnlyList<Said> All { get; } = [.. Cards().Select(Said.Of), Said.Of(("MeForm.Data", MeForm.Data(Rows, "acme")))];

    private static IEnumerable<(string, Card)> Cards() =>
    [
        ("MeMessage.For, nothing chosen", MeMessage.For(Nothing, Given.Reviews)), ("MeMessage.For, everything chosen", MeMessage.For(Everything, Given.Reviews)),
        ("MeMessage.For, nowhere", MeMessage.For(Nothing, null)),
        ("MeMessage.Data, none", MeMessage.Data([], "acme")), ("MeMessage.Data", MeMessage.Data(Rows, "acme")), ("MeMessage.Data, in a channel", MeMessage.Data(Rows, "acme", Given.Reviews)), ("MeMessage.Data, no address", MeMessage.Data(Rows, null)),
        ("MeMessage.Data, much", MeMessage.Data([.. Enumerable.Range(0, 20).Select(_ => Rows[2])], "acme")),
        ("MeMessage.Downloading one", MeMessage.Downloading(1, Given.Reviews)), ("MeMessage.Downloading three", MeMessage.Downloading(3, Given.Reviews)),
        ("MeMessage.Piece, the only one", MeMessage.Piece("[]", 1, 1)), ("MeMessage.Piece, one of two", MeMessage.Piece("[{}", 1, 2)),
        ("MeMessage.SureToDelete", MeMessage.SureToDelete(Given.Reviews)), ("MeMessage.Kept", MeMessage.Kept),
        ("MeMessage.Deleted", MeMessage.Deleted(isOptedOut: false)), ("MeMessage.Deleted, opted out", MeMessage.Deleted(isOptedOut: true)),
    ];
}
