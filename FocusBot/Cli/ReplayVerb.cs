using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using FocusBot.Hosting;
using FocusBot.Replay;
using FocusBot.Replay.Exports.Days;
using FocusBot.Replay.Labels;
using FocusBot.Replay.Page;
using FocusBot.Replay.Results;
using FocusBot.Replay.Transcripts;
using FocusBot.Replay.Watching;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Cli;

/// <summary>The verb <c>replay</c>, connected to files, to the settings and to the terminal.</summary>
internal static class ReplayVerb
{
    public static Command Create()
    {
        var export = CommandLine.NoOption(new Argument<string>("EXPORT") { Description = "A Slack export: the zip file, or the folder into which it was unpacked. Or a meeting’s transcript: .vtt, .srt or .txt." });
        var json = new Option<bool>("--json") { Description = "One line of JSON for each moment when FocusBot would have spoken." };
        var html = CommandLine.Filled(new("--html") { Description = "Writes one page that shows the threads, to look at in a browser.", HelpName = "FILE" });
        var force = new Option<bool>("--force") { Description = "Lets --html and --label overwrite a file that FocusBot did not write." };
        var channel = CommandLine.Filled(new("--channel") { Description = "Reads this channel alone.", HelpName = "NAME" });
        var since = Day("--since", "Tells of moments from this day on (UTC).");
        var until = Day("--until", "Tells of moments to the end of this day (UTC).");
        var workspace = new Option<string?>("--workspace") { Description = "NAME as in NAME.slack.com, for links to the messages.", HelpName = "NAME", CustomParser = Workspace };
        var silent = new Option<bool>("--silent") { Description = "Lists every thread in which it would have stayed silent, and why, not the first few alone." };
        var fast = new Option<bool>("--fast") { Description = "The linear reader alone: a hundred times faster, right less often." };
        var mode = new Option<ChannelMode?>("--mode") { Description = "Says what FocusBot would do in this mode: ask-first (the default), thread, private, on-request or off.", HelpName = "MODE", CustomParser = Mode };
        var label = CommandLine.Filled(new("--label") { Description = "Asks you of each moment whether the two were stuck, and says how often FocusBot would have been right. Answers are kept in FILE, without a word of anybody's.", HelpName = "FILE" });
        var names = new Option<bool>("--names") { Description = "With a transcript: the speakers’ names, on this terminal alone. Otherwise it says one voice, another voice." };
        Option[] ofExports = [json, html, force, channel, since, until, workspace, silent, mode, label];
        var verb = new Command("replay", "Reads a Slack export and says when FocusBot would have spoken, or a meeting’s transcript and says at which levels it talked. Nothing leaves this process, and nothing that was read is stored.")
        {
            export, json, html, force, channel, since, until, workspace, silent, fast, mode, label, names,
        };
        verb.Validators.Add(result => TranscriptVerb.Validate(result, export, names, ofExports));
        verb.Validators.Add(result =>
        {
            if (result.GetResult(label) is not null && result.GetResult(json) is not null)
            {
                result.AddError("Say either --label FILE or --json.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => Task.FromResult(TranscriptFile.IsOne(parsed.GetValue(export) ?? "") ? TranscriptVerb.Run(parsed.GetValue(export) ?? "", parsed.GetValue(names), parsed.GetValue(fast), cancellationToken) : Run(
            new(parsed.GetValue(export) ?? "", parsed.GetValue(json), parsed.GetValue(html), parsed.GetValue(channel), parsed.GetValue(since), parsed.GetValue(until), parsed.GetValue(workspace), parsed.GetValue(silent)),
            parsed.GetValue(force),
            parsed.GetValue(fast),
            parsed.GetValue(mode),
            parsed.GetValue(label),
            cancellationToken)));
        return verb;
    }

    private static int Run(ReplayRequest request, bool force, bool fast, ChannelMode? mode, string? answers, CancellationToken cancellationToken)
    {
        if (Misuse(request, answers) is { } misuse)
        {
            Console.Error.WriteLine(misuse);
            return 2;
        }

        if ((request.Export is "" ? "Name an export of Slack: its zip file, or the folder into which it was unpacked." : OrdinaryFile.Refusal(request.Export) ?? Refusal(request.Html, PageFile.IsOne) ?? Refusal(answers, LabelFile.IsOne)) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return 1;
        }

        ReplayRules rules;
        try
        {
            rules = ReplaySettings.Rules(fast, mode, Console.Error);
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            Console.Error.WriteLine(sentence);
            return 1;
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        var watcher = new Watcher(Console.Error, IsTerminal: !Console.IsErrorRedirected);
        return answers is null
            ? ReplayRun.Run(request, rules, output, Console.Error, watcher, TimeProvider.System, cancellationToken)
            : ReplayRun.Label(request with { ShowsWords = !Console.IsOutputRedirected }, answers, new(Console.In, output, !Console.IsOutputRedirected), rules, Console.Error, watcher, TimeProvider.System, cancellationToken);

        string? Refusal(string? file, Predicate<string> isOwn) => file is null ? null : new OutputFile(file, [request.Export], force).Refusal(isOwn);
    }

    private static string? Misuse(ReplayRequest request, string? answers) =>
        request.Since > request.Until ? "--since is a later day than --until."
        : answers is not null && request.Html is { } page && IsSame(answers, page) ? "--label and --html name the same file: name two."
        : null;

    private static bool IsSame(string one, string other)
    {
        try
        {
            return RealPath.Of(one) == RealPath.Of(other);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Whoever opens it says what is wrong with it.
            return false;
        }
    }

    private static Option<DateOnly?> Day(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE", CustomParser = result => Parse(name, result) };

    private static ChannelMode? Mode(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: var text }] && ChannelModes.Find(text) is { } mode)
        {
            return mode;
        }

        result.AddError("--mode takes ask-first, thread, private, on-request or off.");
        return null;
    }

    private static string? Workspace(ArgumentResult result)
    {
        var workspace = result.Tokens is [{ Value: var text }] ? WorkspaceRule.Given(text) : null;
        if (workspace is null)
        {
            result.AddError("--workspace takes NAME as in NAME.slack.com.");
        }

        return workspace;
    }

    private static DateOnly? Parse(string name, ArgumentResult result)
    {
        if (result.Tokens is [{ Value: var text }] && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"{name} takes a day like 2026-11-24.");
        return null;
    }
}
