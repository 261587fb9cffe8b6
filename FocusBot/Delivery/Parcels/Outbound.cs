using FocusBot.Conversations;

namespace FocusBot.Delivery.Parcels;

/// <summary>A parcel with its label, as a handler hands it to the outbox.</summary>
/// <param name="Key">Natural and unique inside the installation, always: a second parcel with the same key is not taken.</param>
/// <param name="Purpose">A word by which the sender recognises the <see cref="Report"/>.</param>
internal sealed record Outbound(InstallationId Installation, string Key, string Purpose, Parcel Parcel)
{
    /// <summary>Comes back with the report. Never what people wrote.</summary>
    public string Note { get; init; } = "";

    /// <summary>Absent: at once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>After this time it is dropped, not sent late.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Where a limit lets only some parcels go, the lower goes first: 0 for what somebody waits for, up to 1,000.</summary>
    public int Precedence { get; init; }

    /// <summary>Whether its sender wants a <see cref="Report"/>.</summary>
    public bool WantsReport { get; init; }
}
