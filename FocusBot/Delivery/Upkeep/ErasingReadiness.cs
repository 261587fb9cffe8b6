using System.Globalization;
using FocusBot.Storage;

namespace FocusBot.Delivery.Upkeep;

/// <summary>Whether what people wrote goes from the files in time. FocusBot works without it, but not as it promises.</summary>
internal sealed class ErasingReadiness(Database database, Erasing erasing) : ICheckReadiness
{
    /// <summary>The promise is thirty seconds.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(20);

    public ValueTask<DoctorFinding?> WhyNotAsync() => new(WhyNot());

    private DoctorFinding? WhyNot() => erasing.HinderedFor is var late && late > Late
        ? new(DoctorFindingKind.Remark, StoreDiagnosis.Subject, string.Create(
            CultureInfo.InvariantCulture,
            $"For {late.TotalSeconds:0} seconds another program has been reading {database.Name}, and what people wrote stays in its log until that program is done: end it."))
        : null;
}
