using System.CommandLine;
using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Upkeep;
using FocusBot.Hosting;
using FocusBot.Storage;
using FocusBot.Storage.Copying;
using FocusBot.Storage.Providers;

namespace FocusBot.Cli;

/// <summary>Moves an installation from one kind of database into another.</summary>
internal static class CopyVerb
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "The database that there is: sqlite:FILE or postgres:CONNECTION. No FocusBot may serve from it.", HelpName = "DATABASE", Required = true };
        var to = new Option<string>("--to") { Description = "The one to fill, which is empty, or in which a copy has broken off.", HelpName = "DATABASE", Required = true };
        var keys = new Option<string>("--keys") { Description = "The folder of Storage:Keys, for the one that is PostgreSQL.", HelpName = "FOLDER" };
        var verb = new Command("copy", "Copies everything from one database into another; the first stays as it is.") { from, to, keys };
        verb.SetAction(parsed => RunAsync(parsed.GetValue(from) ?? "", parsed.GetValue(to) ?? "", parsed.GetValue(keys), Console.Out, Console.Error));
        return verb;
    }

    /// <returns>1 when it couldn't be done, with a sentence.</returns>
    public static async Task<int> RunAsync(string from, string to, string? keys, TextWriter output, TextWriter errors)
    {
        try
        {
            using var source = NamedStore.Open(from, keys);
            if (!await source.ExistsAsync())
            {
                throw new StorageException($"There is nothing to copy in {source.Name}.");
            }

            using var target = NamedStore.Open(to, keys);
            var copy = new StoreCopy(source, target, new SealedColumns([.. DeliveryTables.All, .. InstallationTables.All]), TimeProvider.System);
            int tables;
            using (new ProgressLines(errors, TimeProvider.System, time => FormattableString.Invariant($"Copied {copy.Rows:N0} rows after {time.TotalSeconds:0} seconds.")))
            {
                tables = await copy.RunAsync();
            }

            await output.WriteLineAsync(FormattableString.Invariant($"Copied {copy.Rows:N0} rows of {tables} tables from {source.Name} to {target.Name}; the counts agree."));
            await output.WriteLineAsync("Start FocusBot on the copy alone: two that both go on from here would say everything twice.");
            return 0;
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            await errors.WriteLineAsync(sentence);
            return 1;
        }
    }
}
