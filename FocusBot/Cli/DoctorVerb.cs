using FocusBot.Delivery.Upkeep;
using FocusBot.Hosting;
using FocusBot.Hosting.Figures;
using Microsoft.Extensions.Options;

namespace FocusBot.Cli;

/// <summary>Looks at the set-up and says, a line each, what is well and what to do where it is not.</summary>
internal static class DoctorVerb
{
    public static async Task<int> RunAsync(string[] settings, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = FocusBotApp.Create(settings);

            // A start looks at every setting; doctor starts nothing, and looks at them all the same.
            app.Services.GetService<IStartupValidator>()?.Validate();
            return await DiagnoseAsync([.. app.Services.GetServices<IDiagnose>(), new RunningDiagnosis(OwnPortRule.UrlOf(app.Configuration) ?? app.Configuration["urls"])], output, cancellationToken);
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            foreach (var line in sentence.Split(Environment.NewLine))
            {
                await output.WriteLineAsync(Line(new(DoctorFindingKind.Broken, "settings", line)));
            }

            return 1;
        }
    }

    private static async Task<int> DiagnoseAsync(IEnumerable<IDiagnose> parts, TextWriter output, CancellationToken cancellationToken)
    {
        var broken = 0;
        foreach (var part in parts)
        {
            await foreach (var finding in part.DiagnoseAsync(cancellationToken))
            {
                await output.WriteLineAsync(Line(finding));
                broken += finding.Kind is DoctorFindingKind.Broken ? 1 : 0;
            }
        }

        await output.WriteLineAsync(broken == 0 ? "All is well." : $"{broken} to fix.");
        return broken == 0 ? 0 : 1;
    }

    private static string Line(DoctorFinding finding)
    {
        var mark = finding.Kind switch { DoctorFindingKind.Well => "ok  ", DoctorFindingKind.Remark => "note", _ => "FAIL" };
        return $"{mark}  {finding.Subject}: {SecretRule.Without(finding.Sentence)}";
    }
}
