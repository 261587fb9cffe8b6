using FocusBot.Hosting;
using FocusBot.Storage.Providers;

namespace FocusBot.Cli;

/// <summary>Copies the database to a file.</summary>
internal static class BackupVerb
{
    public static int Run(string file, string[] settings, TextWriter output, TextWriter errors)
    {
        try
        {
            // A copy needs no secret, so it does not ask for the settings of Slack.
            var storage = FocusBotApp.CreateBuilder(settings).Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
            using var database = StorageFeature.Open(storage);
            database.BackUp(file);
            output.WriteLine($"Copied {database.Name} to {file}. What was just being delivered is not in it.");
            return 0;
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            errors.WriteLine(sentence);
            return 1;
        }
    }
}
