namespace FocusBot.Delivery.Upkeep;

/// <summary>Says what keeps one part of the running FocusBot from its work, in the words of <c>doctor</c>.</summary>
internal interface ICheckReadiness
{
    /// <returns><see langword="null"/> when nothing does.</returns>
    ValueTask<DoctorFinding?> WhyNotAsync();
}
