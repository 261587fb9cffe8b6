using FocusBot.Hosting;
using FocusBot.Storage;
using FocusBot.Storage.Providers;

namespace FocusBot.Cli;

/// <summary>Copies the database to a file.</summary>
internal static class BackupVerb
{
    private const double Megabyte = 1_048_576;

    /// <param name="force">A file of that name may be overwritten; the database itself never is.</param>
    public static async Task<int> RunAsync(string file, bool force, string[] settings, TextWriter output, TextWriter errors)
    {
        try
        {
            // A copy needs no secret, so it does not ask for the settings of Slack.
            var storage = FocusBotApp.CreateBuilder(settings).Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
            using var database = StorageFeature.Open(storage);
            if (new OutputFile(file, database.Files, force).Refusal(_ => false) is { } refusal)
            {
                await errors.WriteLineAsync(refusal);
                return 1;
            }

            // Whose it is, before anybody is told that they have a copy of FocusBot's.
            _ = await database.ExistsAsync() ? await database.ReadAsync(Migrator.VersionAsync) : 0;
            using (new ProgressLines(errors, TimeProvider.System, time => Progress(database.BackedUp(file), time)))
            {
                database.BackUp(file, overwrite: force);
            }

            await output.WriteLineAsync($"Copied {database.Name} to {file}. What was just being delivered is not in it.");
            return 0;
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            await errors.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static string Progress((long Copied, long About) bytes, TimeSpan time) =>
        FormattableString.Invariant($"Copied {bytes.Copied / Megabyte:N0} MB of about {bytes.About / Megabyte:N0} after {time.TotalSeconds:0} seconds.");
}
