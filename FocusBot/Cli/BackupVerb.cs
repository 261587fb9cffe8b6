using FocusBot.Hosting;
using FocusBot.Storage;

namespace FocusBot.Cli;

/// <summary>Copies the database to a file.</summary>
internal static class BackupVerb
{
    /// <param name="force">A file of that name may be overwritten; the database itself never is.</param>
    public static int Run(string file, bool force, string[] settings, TextWriter output, TextWriter errors)
    {
        try
        {
            // A copy needs no secret, so it does not ask for the settings of Slack.
            var storage = FocusBotApp.CreateBuilder(settings).Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
            var database = new SqliteFile(storage.ConnectionString);
            if (new OutputFile(file, database.Files, force).Refusal(_ => false) is { } refusal)
            {
                errors.WriteLine(refusal);
                return 1;
            }

            var (partial, whole) = (new FileInfo(Backup.PartialOf(file)), new FileInfo(database.Path));
            using (new ProgressLines(errors, TimeProvider.System, time => FormattableString.Invariant($"Copied {Megabytes(partial):N0} MB of about {Megabytes(whole):N0} after {time.TotalSeconds:0} seconds.")))
            {
                Backup.Write(database, file, overwrite: force);
            }

            output.WriteLine($"Copied {database.Path} to {file}. What was just being delivered is not in it.");
            return 0;
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            errors.WriteLine(sentence);
            return 1;
        }
    }

    private static double Megabytes(FileInfo file)
    {
        file.Refresh();
        return file.Exists ? file.Length / 1_048_576.0 : 0;
    }
}
