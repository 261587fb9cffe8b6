using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Delivery.Routing;

/// <summary>Brings every command, press, form and shortcut to the owner of its word: while the person waits, and again when it was kept.</summary>
internal sealed partial class Dispatcher(
    RouteTable table, IEnumerable<RouteOwner> owners, IEnumerable<IGuardPresses> guards, RoutingMetrics metrics, ILogger<Dispatcher> logger) :
    IHandle<Happened.CommandGiven>,
    IHandle<Happened.ButtonPressed>,
    IHandle<Happened.FormSubmitted>,
    IHandle<Happened.ShortcutUsed>,
    IHandle<Happened.GlobalShortcutUsed>
{
    private readonly Dictionary<WordRoute, RouteOwner> _owners = owners.ToDictionary(owner => owner.Route);

    /// <summary>It never fails: what cannot be answered at once is kept, or the person hears that they have to try again.</summary>
    public Task<Answer> AnswerAsync(Happened happened, CancellationToken patience) => happened switch
    {
        Happened.CommandGiven given => AnswerAsync(Read(given).Route, Read(given).Use, happened, patience),
        Happened.ButtonPressed { MayBeStranger: true } pressed => GuardedAsync(pressed, patience),
        Happened.ButtonPressed pressed => AnswerAsync(table.Find(RouteKind.Button, pressed.Action), pressed, happened, patience),
        Happened.FormSubmitted sent => AnswerAsync(table.Find(RouteKind.Form, sent.Form), sent, happened, patience),
        Happened.ShortcutUsed used => AnswerAsync(table.Find(RouteKind.Shortcut, used.Shortcut), used, happened, patience),
        Happened.GlobalShortcutUsed used => AnswerAsync(table.Find(RouteKind.GlobalShortcut, used.Shortcut), used, happened, patience),
        _ => Task.FromResult<Answer>(new Answer.Keep()),
    };

    public Task HandleAsync(Happened.CommandGiven happened, HandlerContext context, CancellationToken cancellationToken) =>
        HandleAsync(Read(happened).Route, Read(happened).Use, happened, AnswerTo.Of(happened), context, cancellationToken);

    public async Task HandleAsync(Happened.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var guard in happened.MayBeStranger ? guards : [])
        {
            if (await guard.RefuseAsync(happened, context.Session, context.Now) is { } refusal)
            {
                await context.EnqueueAsync(AnswerTo.Of(happened).With(refusal));
                return;
            }
        }

        await HandleAsync(table.Find(RouteKind.Button, happened.Action), happened, happened, AnswerTo.Of(happened), context, cancellationToken);
    }

    public Task HandleAsync(Happened.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken) =>
        HandleAsync(table.Find(RouteKind.Form, happened.Form), happened, happened, AnswerTo.Of(happened), context, cancellationToken);

    public Task HandleAsync(Happened.ShortcutUsed happened, HandlerContext context, CancellationToken cancellationToken) =>
        HandleAsync(table.Find(RouteKind.Shortcut, happened.Shortcut), happened, happened, AnswerTo.Of(happened, context.Now), context, cancellationToken);

    public Task HandleAsync(Happened.GlobalShortcutUsed happened, HandlerContext context, CancellationToken cancellationToken) =>
        HandleAsync(table.Find(RouteKind.GlobalShortcut, happened.Shortcut), happened, happened, AnswerTo.Of(happened, context.Now), context, cancellationToken);

    /// <summary>When it cannot be looked up now, the press is kept, and looked at when it is handled.</summary>
    private async Task<Answer> GuardedAsync(Happened.ButtonPressed pressed, CancellationToken patience)
    {
        try
        {
            foreach (var guard in guards)
            {
                if (await guard.RefuseAsync(pressed).WaitAsync(patience) is { } refusal)
                {
                    return new Answer.Say(refusal);
                }
            }
        }
        catch (Exception ex)
        {
            NotAnswered(ex.GetType().Name);
            return new Answer.Keep();
        }

        return await AnswerAsync(pressed with { MayBeStranger = false }, patience);
    }

    private async Task<Answer> AnswerAsync<T>(WordRoute? route, T input, Happened happened, CancellationToken patience)
    {
        try
        {
            var answer = OwnerOf<T>(route) is { } owner ? await owner.AnswerAsync(input, patience).WaitAsync(patience) : new Answer.Say(UnknownCard(happened));
            if (!CanBeSaid(answer, happened))
            {
                return new Answer.Keep();
            }

            if (route is null)
            {
                CountUnknown(happened);
            }

            return route is { IsNowOrNever: true } ? answer with { OrNothing = true } : answer;
        }
        catch (Exception ex)
        {
            // Nothing is lost by it: what was sent is kept, and handled with as many tries as any event.
            NotAnswered(ex.GetType().Name);
            return route is { IsNowOrNever: true } ? new Answer.Say(RoutingMessage.NotInTime) { OrNothing = true } : new Answer.Keep();
        }
    }

    private Task HandleAsync<T>(WordRoute? route, T input, Happened happened, AnswerTo path, HandlerContext context, CancellationToken cancellationToken)
    {
        switch (OwnerOf<T>(route))
        {
            case IHandle<T> owner:
                return owner.HandleAsync(input, context, cancellationToken);
            case null:
                CountUnknown(happened);
                return context.EnqueueAsync(path.With(UnknownCard(happened)));
            default:
                // An earlier release had an owner for it that kept what was sent.
                return context.EnqueueAsync(path.With(RoutingMessage.NotInTime));
        }
    }

    private (WordRoute? Route, CommandUse Use) Read(Happened.CommandGiven given)
    {
        var (route, _, behind) = CommandLineRule.Read(table, given.Words);
        return (route, new(given, route?.Word ?? "", behind));
    }

    private IAnswerNow<T>? OwnerOf<T>(WordRoute? route) => route is null ? null : ((RouteOwner<T>)_owners[route]).Owner;

    private Card UnknownCard(Happened happened) => happened switch
    {
        Happened.CommandGiven given when CommandLineRule.IsTooLong(given.Words) => RoutingMessage.TooLong(given.Words.Length),
        Happened.CommandGiven given => RoutingMessage.UnknownCommand(table, CommandLineRule.Read(table, given.Words).Typed),
        Happened.FormSubmitted => RoutingMessage.UnknownForm,
        Happened.ShortcutUsed or Happened.GlobalShortcutUsed => RoutingMessage.UnknownShortcut,
        _ => RoutingMessage.UnknownButton,
    };

    private void CountUnknown(Happened happened)
    {
        if (happened is Happened.CommandGiven { Words: var words } && CommandLineRule.IsTooLong(words))
        {
            return;
        }

        var kind = happened switch
        {
            Happened.CommandGiven => RouteKind.Command,
            Happened.FormSubmitted => RouteKind.Form,
            Happened.ShortcutUsed => RouteKind.Shortcut,
            Happened.GlobalShortcutUsed => RouteKind.GlobalShortcut,
            _ => RouteKind.Button,
        };
        metrics.Unknown(kind);
        Unknown(kind);
    }

    /// <summary>A button on FocusBot's own page and a shortcut beside no message have no address at which to answer, so their answer goes the long way.</summary>
    private static bool CanBeSaid(Answer answer, Happened happened) =>
        answer is not Answer.Say || happened is not (Happened.ButtonPressed { Reply: null } or Happened.GlobalShortcutUsed);

    [LoggerMessage(LogLevel.Error, "An interaction could not be answered at once ({Failure}).")]
    private partial void NotAnswered(string failure);

    [LoggerMessage(LogLevel.Warning, "Somebody used a {Kind} that nobody owns, and was told so.")]
    private partial void Unknown(RouteKind kind);
}
