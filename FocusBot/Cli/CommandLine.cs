using System.CommandLine;
using FocusBot.Hosting;

namespace FocusBot.Cli;

/// <summary>What the program can be asked to do. Exit codes: 0 done, 1 failed, 2 wrong usage.</summary>
internal static class CommandLine
{
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{SecretRule.Without(parsed.Errors[0].Message)} Type 'FocusBot --help' for what there is.");
            return WrongUsage;
        }

        try
        {
            // The host itself listens for the signal to end and takes the time it needs: a limit here would cut its drain short.
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception ex)
        {
            // Whoever lets it fall has its message printed by the runtime, and a setting's value may stand in that.
            await Console.Error.WriteLineAsync(StartFailure.Tell(ex));
            return 1;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("FocusBot nudges people in product reviews who argue from different levels: Impact, Execution, Optics.")
        {
            Serve(),
            PlaygroundVerb.Create(Settings()),
            Doctor(),
            Manifest(),
            Backup(),
            CopyVerb.Create(),
            Health(),
            Classify(),
            Train(),
            ReplayVerb.Create(),
        };
        root.Description += " Settings are given as --Section:Name VALUE, as environment variables Section__Name, or in appsettings.json.";
        var settings = Settings();
        root.Arguments.Add(settings);
        root.SetAction((parsed, cancellationToken) => ServeVerb.RunAsync(parsed.GetValue(settings) ?? [], cancellationToken));
        return root;
    }

    private static Command Serve()
    {
        var settings = Settings();
        var verb = new Command("serve", "Runs FocusBot. This is what happens without a verb, too.") { settings };
        verb.SetAction((parsed, cancellationToken) => ServeVerb.RunAsync(parsed.GetValue(settings) ?? [], cancellationToken));
        return verb;
    }

    private static Command Doctor()
    {
        var settings = Settings();
        var verb = new Command("doctor", "Checks configuration, database, clock, tokens and scopes; a line each.") { settings };
        verb.SetAction((parsed, cancellationToken) => DoctorVerb.RunAsync(parsed.GetValue(settings) ?? [], Console.Out, cancellationToken));
        return verb;
    }

    private static Command Manifest()
    {
        var http = new Option<string>("--http") { Description = "The https address at which Slack reaches FocusBot.", HelpName = "URL" };
        var socket = new Option<bool>("--socket") { Description = "For Socket Mode, which needs no address." };
        var install = new Option<string>("--install") { Description = "The https address at which other workspaces install FocusBot.", HelpName = "URL" };
        var rotate = new Option<bool>("--rotate") { Description = "Tokens that end after twelve hours and are renewed. Slack never takes that back." };
        var organisations = new Option<bool>("--organisations") { Description = "Lets an Enterprise organisation install FocusBot once for many workspaces." };
        var settings = Settings();
        var verb = new Command("manifest", "Prints the app manifest to paste into Slack.") { http, socket, install, rotate, organisations, settings };
        verb.Validators.Add(result =>
        {
            if (result.GetResult(http) is null == result.GetResult(socket) is null)
            {
                result.AddError("Say either --http URL or --socket.");
            }

            if (result.GetResult(install) is null && (result.GetResult(rotate) ?? result.GetResult(organisations)) is not null)
            {
                result.AddError("--rotate and --organisations need --install URL: only where workspaces install FocusBot by themselves does it keep tokens that can change.");
            }
        });
        verb.SetAction(parsed => ManifestVerb.Run(
            parsed.GetValue(http), new(parsed.GetValue(install), parsed.GetValue(rotate), parsed.GetValue(organisations)), parsed.GetValue(settings) ?? [], Console.Out, Console.Error));
        return verb;
    }

    private static Command Backup()
    {
        var file = NoOption(new Argument<string>("FILE") { Description = "The copy; it must not exist yet." });
        var force = new Option<bool>("--force") { Description = "Overwrites FILE if it exists." };
        var settings = Settings();
        var verb = new Command("backup", "Copies the database, also while FocusBot runs.") { file, force, settings };
        verb.SetAction(parsed => BackupVerb.RunAsync(parsed.GetValue(file) ?? "", parsed.GetValue(force), parsed.GetValue(settings) ?? [], Console.Out, Console.Error));
        return verb;
    }

    private static Command Health()
    {
        var url = NoOption(new Argument<string?>("URL") { Description = "Where it runs, when not at the default address.", Arity = ArgumentArity.ZeroOrOne });
        var verb = new Command("health", "Asks the FocusBot on this machine whether it is ready; for a container's health check.") { url };
        verb.SetAction((parsed, cancellationToken) => HealthVerb.RunAsync(parsed.GetValue(url), Console.Out, Console.Error, cancellationToken));
        return verb;
    }

    private static Command Classify()
    {
        var file = NoOption(new Argument<string?>("FILE") { Description = "One message a line, or JSON lines with a text field; standard input when absent.", Arity = ArgumentArity.ZeroOrOne });
        var fast = new Option<bool>("--fast") { Description = "The linear reader alone: a hundred times faster, right less often, and it names the words that decided." };
        var text = new Option<bool>("--text") { Description = "Each answer repeats its message, in a field of its own." };
        var verb = new Command("classify", "Says which level each message argues from, as JSON lines. Nothing leaves this process.") { file, fast, text };
        verb.SetAction((parsed, cancellationToken) => ReadingVerbs.ClassifyAsync(parsed.GetValue(file), parsed.GetValue(fast), parsed.GetValue(text), cancellationToken));
        return verb;
    }

    private static Command Train()
    {
        var corpus = NoOption(new Argument<string>("CORPUS") { Description = "The folder of labelled messages, FocusBot/Levels/Corpus in the sources." });
        var output = NoOption(new Argument<string?>("OUT") { Description = "Where to write the weights; beside the corpus when absent, and into this folder with --head and --rule.", Arity = ArgumentArity.ZeroOrOne });
        var head = new Option<bool>("--head") { Description = "The encoder's last layer alone, from messages of real people (real-*.jsonl)." };
        var rule = new Option<bool>("--rule") { Description = "The rule over the encoder's levels alone, from labelled passages and threads (real-*.jsonl, threads-*.jsonl)." };
        var force = new Option<bool>("--force") { Description = "Overwrites files that hold no weights, too." };
        var verb = new Command("train", "Rebuilds the weights of the classifier and of the mismatch rule: same corpus, same bytes.") { corpus, output, head, rule, force };
        verb.SetAction(parsed =>
        {
            var (from, to, overwrites) = (parsed.GetValue(corpus) ?? "", parsed.GetValue(output), parsed.GetValue(force));
            return parsed.GetValue(head) ? EncoderVerbs.TrainHead(from, to, overwrites)
                : parsed.GetValue(rule) ? EncoderVerbs.TrainRule(from, to, overwrites)
                : ReadingVerbs.Train(from, to, overwrites);
        });
        return verb;
    }

    /// <summary>What looks like an option is one that this verb does not have, and no file: a file of such a name is given as <c>./--name</c>.</summary>
    public static Argument<T> NoOption<T>(Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value is ['-', ..]) is { } option)
            {
                result.AddError($"'{option.Value}' is no option of this verb.");
            }
        });
        return argument;
    }

    /// <summary>An option whose value is there, as it mostly isn't where a script's variable was never set.</summary>
    public static Option<string?> Filled(Option<string?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError($"{option.Name} is empty: give it a value, or leave it out.");
            }
        });
        return option;
    }

    /// <summary>Everything of the form <c>--Section:Name VALUE</c>, which the host's own configuration reads.</summary>
    private static Argument<string[]> Settings()
    {
        var settings = new Argument<string[]>("settings") { Arity = ArgumentArity.ZeroOrMore, Hidden = true };
        settings.Validators.Add(result =>
        {
            if (TypedSettingRule.Refuse([.. result.Tokens.Select(token => token.Value)]) is { } refusal)
            {
                result.AddError(refusal);
            }
        });
        return settings;
    }
}
