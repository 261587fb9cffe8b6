using System.Net.Sockets;
using System.Text.Json;
using FocusBot.Delivery.Routing;
using FocusBot.Hosting.Settings;
using FocusBot.Slack.SocketMode;
using FocusBot.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace FocusBot.Hosting;

/// <summary>Why FocusBot cannot start or go on, as a sentence that says what to do.</summary>
internal static class StartFailure
{
    /// <returns><see langword="null"/> for a bug, which is shown as it is.</returns>
    public static string? Explain(Exception exception) => SentenceOf(exception) is { } sentence ? SecretRule.Without(sentence) : null;

    /// <returns>Always something to say: of a bug its kind and where it broke, for whoever reports it. Never its message, which may hold a secret or what people wrote.</returns>
    public static string Tell(Exception exception) =>
        Explain(exception) ?? $"FocusBot ends because a part of it broke. Please report this: {exception.GetType().FullName}{Environment.NewLine}{exception.StackTrace}";

    private static string? SentenceOf(Exception exception) => exception switch
    {
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures.Select(failure => KnownSettings.Named(invalid.OptionsType, failure))),
        StorageException storage => storage.Message,
        SettingsException settings => settings.Message,
        SocketModeRefusedException refused => refused.Message,
        RouteException route => route.Message,
        InvalidDataException { InnerException: FormatException broken } unread => Unread(unread.Message, broken),
        InvalidOperationException { InnerException: FormatException or ArgumentException or InvalidOperationException } binding => Unbound(binding),
        InvalidOperationException level when IsThrownIn(level, "Microsoft.Extensions.Logging") => "A level under Logging is none: write Trace, Debug, Information, Warning, Error, Critical or None.",
        FormatException or InvalidOperationException when IsThrownIn(exception, "Microsoft.AspNetCore") && exception.StackTrace?.Contains("AddressBind", StringComparison.Ordinal) is true => NoAddress,
        IOException { InnerException: AddressInUseException or SocketException } => AddressTaken,
        AddressInUseException => AddressTaken,
        AggregateException several when several.InnerExceptions.Select(SentenceOf).ToList() is { Count: > 0 } sentences && !sentences.Contains(null) =>
            string.Join(Environment.NewLine, sentences),
        _ => null,
    };

    private const string NoAddress =
        $"Urls, or an endpoint under Kestrel, is no address at which FocusBot could listen: write one like {FocusBotApp.DefaultAddress}.";

    private const string AddressTaken =
        "The port is taken: end the program that listens there, or choose another with --urls http://127.0.0.1:PORT (setting Urls), or for the figures by Metrics:Port.";

    private static bool IsThrownIn(Exception exception, string house) =>
        exception.TargetSite?.DeclaringType?.Namespace?.StartsWith(house, StringComparison.Ordinal) is true;

    /// <param name="message">Names the file between quotes.</param>
    private static string Unread(string message, FormatException broken)
    {
        var file = message.Split('\'') is [_, var path, ..] ? path : "A file of settings";
        return broken.InnerException is JsonException { LineNumber: { } line }
            ? $"{file} is not valid JSON, from line {line + 1} on: compare it with appsettings.example.json."
            : $"{file} cannot be read as settings: {broken.Message}";
    }

    /// <remarks>The message holds the value, which may be a secret in the wrong place: of it, only the setting's name is said.</remarks>
    private static string? Unbound(InvalidOperationException binding)
    {
        const string before = "' at '", after = "' to type '";
        var end = binding.Message.LastIndexOf(after, StringComparison.Ordinal);
        var start = end < 0 ? -1 : binding.Message.LastIndexOf(before, end, StringComparison.Ordinal);
        return start >= 0 ? $"{binding.Message[(start + before.Length)..end]} has a value that it cannot have: compare it with appsettings.example.json."
            : binding.Message.Contains("configuration", StringComparison.OrdinalIgnoreCase) ? "A setting has a value that it cannot have: compare your settings with appsettings.example.json."
            : null;
    }
}
