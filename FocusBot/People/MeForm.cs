using FocusBot.Conversations;
using FocusBot.Storage.Tables;

namespace FocusBot.People;

/// <summary>What opens over FocusBot's own page.</summary>
internal static class MeForm
{
    /// <param name="workspace">The first label of the workspace's host, for links; absent: none are given.</param>
    public static Form Data(IReadOnlyList<PersonalRow> rows, string? workspace) => new("me-data", "What’s kept about you", null, "",
    [
        .. FormPart.Reading(MeMessage.Data(rows, workspace)),
        new FormPart.Note("Who sees this: only you. “Download my data” sends every detail to the Messages tab."),
    ]);
}
