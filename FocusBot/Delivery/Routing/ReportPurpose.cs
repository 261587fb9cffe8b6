using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Routing;

/// <summary>Why a parcel is sent whose outcome somebody waits for, and what they want to be reminded of then.</summary>
/// <param name="Text">Stored beside the parcel: never rename it.</param>
/// <param name="Json">How the note is written down. Never what people wrote.</param>
internal sealed record ReportPurpose<TNote>(string Text, JsonTypeInfo<TNote> Json) : RoutedWord(RouteKind.Report, Text)
    where TNote : class
{
    /// <summary>Reads a note as releases wrote it that had no JSON for it: a parcel may wait while FocusBot is upgraded.</summary>
    public Func<string, TNote?> ReadsOlder { get; init; } = _ => null;

    /// <summary>A parcel whose <see cref="Report"/> comes back to the owner of this purpose, with the note.</summary>
    public Outbound Send(InstallationId installation, string key, Parcel parcel, TNote note) =>
        new(installation, key, Text, parcel) { Note = JsonSerializer.Serialize(note, Json), WantsReport = true };

    /// <returns><see langword="null"/> when no release has written it.</returns>
    public TNote? Read(string note)
    {
        try
        {
            return note.StartsWith('{') ? JsonSerializer.Deserialize(note, Json) : ReadsOlder(note);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
