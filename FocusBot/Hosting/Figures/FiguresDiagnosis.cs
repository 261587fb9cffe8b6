using System.Runtime.CompilerServices;
using FocusBot.Delivery.Upkeep;

namespace FocusBot.Hosting.Figures;

/// <summary>What <c>doctor</c> says of the figures: where they are, and who may read them.</summary>
internal sealed class FiguresDiagnosis(IConfiguration configuration) : IDiagnose
{
    private const string Subject = "figures";

    public async IAsyncEnumerable<DoctorFinding> DiagnoseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (OwnPort.AddressOf(configuration) is { } address)
        {
            yield return new(DoctorFindingKind.Well, Subject, OwnPortRule.Of(configuration).Port is null
                ? $"They are at {address}, for programs of this machine alone. Behind a proxy on this machine, give them a port of their own: Metrics:Port."
                : $"They are at {address}, and health beside them; neither is where Slack's requests come in.");
        }

        if (OtlpRule.EndpointOf(configuration) is { } collector)
        {
            // The whole address may hold a key.
            yield return new(DoctorFindingKind.Well, Subject, $"Figures and traces are sent to {collector.GetLeftPart(UriPartial.Scheme)}{collector.Authority[(collector.Authority.LastIndexOf('@') + 1)..]}.");
        }
    }
}
