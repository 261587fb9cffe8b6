using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FocusBot.Delivery.Routing;

/// <summary>How a feature registers the words that it owns: one class a word.</summary>
internal static class RouteRegistration
{
    /// <param name="word">In small letters; one word or two. Empty: the command alone.</param>
    /// <param name="usage">How to type it, as help shows it. Words with the same usage share a line there.</param>
    /// <param name="does">What it does, for help: in lower case and without an end.</param>
    public static void AddCommand<T>(this IServiceCollection services, string word, string usage, string does)
        where T : class, IAnswerNow<CommandUse> =>
        services.AddRoute<CommandUse, T>(new(RouteKind.Command, word, typeof(T)) { Usage = usage, Does = does });

    /// <summary>Another way to type a command, which help does not show.</summary>
    public static void AddCommand<T>(this IServiceCollection services, string word)
        where T : class, IAnswerNow<CommandUse> =>
        services.AddRoute<CommandUse, T>(new(RouteKind.Command, word, typeof(T)));

    public static void AddButton<T>(this IServiceCollection services, ButtonWord word)
        where T : class, IAnswerNow<ConversationEvent.ButtonPressed> =>
        services.AddRoute<ConversationEvent.ButtonPressed, T>(new(RouteKind.Button, word, typeof(T)));

    public static void AddForm<T>(this IServiceCollection services, FormWord name)
        where T : class, IAnswerNow<ConversationEvent.FormSubmitted> =>
        services.AddRoute<ConversationEvent.FormSubmitted, T>(new(RouteKind.Form, name, typeof(T)));

    /// <param name="name">What's in the message's menu: 1 to 24 characters.</param>
    /// <param name="does">For the manifest.</param>
    public static void AddShortcut<T>(this IServiceCollection services, ShortcutWord id, string name, string does)
        where T : class, IAnswerNow<ConversationEvent.ShortcutUsed> =>
        services.AddRoute<ConversationEvent.ShortcutUsed, T>(new(RouteKind.Shortcut, id, typeof(T)) { Usage = name, Does = does });

    /// <param name="name">What stands in the menu of shortcuts: 1 to 24 characters.</param>
    /// <param name="does">For the manifest.</param>
    public static void AddGlobalShortcut<T>(this IServiceCollection services, GlobalShortcutWord id, string name, string does)
        where T : class, IAnswerNow<ConversationEvent.GlobalShortcutUsed> =>
        services.AddRoute<ConversationEvent.GlobalShortcutUsed, T>(new(RouteKind.GlobalShortcut, id, typeof(T)) { Usage = name, Does = does });

    public static void AddReport<TNote, T>(this IServiceCollection services, ReportPurpose<TNote> purpose)
        where TNote : class
        where T : class, IHandleReport<TNote>
    {
        var route = new WordRoute(RouteKind.Report, purpose, typeof(T));
        services.TryAddSingleton<T>();
        services.AddSingleton(route);
        services.AddSingleton<RouteOwner>(provider => new ReportOwner<TNote>(route, purpose, provider.GetRequiredService<T>()));
    }

    /// <summary>Lets <typeparamref name="T"/> work out a <typeparamref name="TPrepared"/> before a report for this purpose is handled.</summary>
    public static void AddReportPreparation<TReport, TNote, TPrepared, T>(this IServiceCollection services, ReportPurpose<TNote> purpose)
        where TReport : Report
        where TNote : class
        where TPrepared : class
        where T : class, IPrepareReport<TReport, TNote, TPrepared>
    {
        services.TryAddSingleton<T>();
        services.AddSingleton(provider =>
        {
            var preparation = provider.GetRequiredService<T>();
            return new PreparationEntry(typeof(TReport), async (happening, cancellationToken) =>
                happening is TReport report && report.Purpose == purpose.Text && purpose.Read(report.Note) is { } note
                    ? await preparation.PrepareAsync(report, note, cancellationToken)
                    : null);
        });
    }

    /// <summary>The table as it is in the registrations, where no host is running.</summary>
    public static RouteTable Routes(this IServiceCollection services) => new(services.Select(service => service.ImplementationInstance).OfType<WordRoute>());

    private static void AddRoute<TInput, T>(this IServiceCollection services, WordRoute route)
        where T : class, IAnswerNow<TInput>
    {
        var known = route with { IsNowOrNever = !typeof(T).IsAssignableTo(typeof(IAnswer<TInput>)) };
        services.TryAddSingleton<T>();
        services.AddSingleton(known);
        services.AddSingleton<RouteOwner>(provider => new RouteOwner<TInput>(known, provider.GetRequiredService<T>()));
    }
}
