using System.Runtime.CompilerServices;
using FocusBot.Delivery.Upkeep;
using FocusBot.Hosting;
using FocusBot.Hosting.Figures;

namespace FocusBot.Cli;

/// <summary>What <c>doctor</c> says of the FocusBot that runs with these settings, in the words in which it complains itself.</summary>
internal sealed class RunningDiagnosis(string? urls) : IDiagnose
{
    private const string Subject = "running FocusBot";

    public async IAsyncEnumerable<DoctorFinding> DiagnoseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (HealthAddressRule.Of(urls ?? FocusBotApp.DefaultAddress) is not { } address)
        {
            yield return new(DoctorFindingKind.Broken, Subject, $"Urls is set to something at which nothing could listen: write an address like {FocusBotApp.DefaultAddress}.");
            yield break;
        }

        foreach (var finding in Findings(await RunningFocusBot.AskAsync(address, cancellationToken), address))
        {
            yield return finding;
        }
    }

    private static IEnumerable<DoctorFinding> Findings(RunningFocusBot running, Uri address) => running switch
    {
        RunningFocusBot.Ready(var notes) =>
            [new(DoctorFindingKind.Well, Subject, $"It is ready at {address}."), .. notes.Select(note => new DoctorFinding(DoctorFindingKind.Remark, Subject, note))],
        RunningFocusBot.Degraded(var why) => why.Select(line => new DoctorFinding(DoctorFindingKind.Broken, Subject, line)),
        RunningFocusBot.SomebodyElse => [new(DoctorFindingKind.Remark, Subject, $"Something else answers at {address}, so FocusBot could not listen there.")],
        _ => [new(DoctorFindingKind.Remark, Subject, $"None answers at {address}; it is not needed for these checks.")],
    };
}
