using System.Net.Sockets;
using FocusBot.Delivery.Routing;
using FocusBot.Slack.SocketMode;
using FocusBot.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace FocusBot.Hosting;

/// <summary>Why FocusBot cannot start or go on, as a sentence that says what to do.</summary>
internal static class StartFailure
{
    /// <returns><see langword="null"/> for a bug, which is shown as it is.</returns>
    public static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        StorageException storage => storage.Message,
        SettingsException settings => settings.Message,
        SocketModeRefusedException refused => refused.Message,
        RouteException route => route.Message,
        InvalidDataException { InnerException: FormatException } => "A file of settings is not valid JSON: compare it with appsettings.example.json.",
        InvalidOperationException { InnerException: FormatException or ArgumentException or InvalidOperationException } binding => Unbound(binding),
        IOException { InnerException: AddressInUseException or SocketException } => AddressTaken,
        AddressInUseException => AddressTaken,
        AggregateException { InnerExceptions: [var only] } => Explain(only),
        _ => null,
    };

    private const string AddressTaken =
        "The port is taken: end the program that listens there, or choose another with --urls http://127.0.0.1:PORT (setting Urls).";

    private static string? Unbound(InvalidOperationException binding) =>
        binding.Message.Contains("configuration", StringComparison.OrdinalIgnoreCase)
            ? $"A setting has a value that it cannot have: {binding.Message}"
            : null;
}
