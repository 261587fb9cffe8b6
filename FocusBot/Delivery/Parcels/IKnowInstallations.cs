using FocusBot.Conversations;

namespace FocusBot.Delivery.Parcels;

/// <summary>Knows which installation this FocusBot speaks for. Implemented by the one who holds the token.</summary>
internal interface IKnowInstallations
{
    /// <summary>It asks the workspace when it does not know yet.</summary>
    /// <param name="delivered">What the delivery calls the installation.</param>
    /// <param name="somebodyWaits">Then it does not wait long for the workspace.</param>
    Task<Owner> OwnerOfAsync(ArrivalKind kind, InstallationId delivered, bool somebodyWaits);
}

/// <summary>Whose a delivery is.</summary>
/// <param name="Installation">The own one, by the one name under which everything of it is kept; what the delivery calls it when it is not ours.</param>
internal readonly record struct Owner(Ownership Ownership, InstallationId Installation);

internal enum Ownership
{
    /// <summary>The workspace has not said yet whose the token is.</summary>
    Unknown,

    Ours,

    /// <summary>Of a workspace for which this FocusBot has no token: it is nobody's here.</summary>
    Foreign,
}

/// <summary>It is not known yet whose an arrival is. It waits, and that is no failure.</summary>
internal sealed class NotKnownYetException() : Exception("It is not known yet whose this is.");
