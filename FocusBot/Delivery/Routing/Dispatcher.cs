using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Delivery.Routing;

/// <summary>Brings every command, press, form and shortcut to the owner of its word: while the person waits, and again when it was kept.</summary>
internal sealed partial class Dispatcher(
    RouteTable table, IEnumerable<RouteOwner> owners, IEnumerable<IAnswerAtOnce> others, ILogger<Dispatcher> logger) :
    IHandle<Happened.CommandGiven>,
    IHandle<Happened.ButtonPressed>,
    IHandle<Happened.FormSubmitted>,
    IHandle<Happened.ShortcutUsed>
{
    private readonly Dictionary<WordRoute, RouteOwner> _owners = owners.ToDictionary(owner => owner.Route);

    public Task<Answer> AnswerAsync(Happened happened, CancellationToken patience)
    {
        switch (happened)
        {
            case Happened.CommandGiven given:
                var (route, typed, rest) = CommandLineRule.Read(table, given.Words.Value);
                return AnswerAsync(route, new CommandUse(given, route?.Word ?? typed, new(rest)), given, patience);
            case Happened.ButtonPressed pressed:
                return AnswerAsync(table.Find(RouteKind.Button, pressed.Action), pressed, pressed, patience);
            case Happened.FormSubmitted sent:
                return AnswerAsync(table.Find(RouteKind.Form, sent.Form), sent, sent, patience);
            case Happened.ShortcutUsed used:
                return AnswerAsync(table.Find(RouteKind.Shortcut, used.Shortcut), used, used, patience);
            default:
                return Task.FromResult<Answer>(new Answer.Keep());
        }
    }

    public Task HandleAsync(Happened.CommandGiven happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var (route, typed, rest) = CommandLineRule.Read(table, happened.Words.Value);
        return HandleAsync(
            route, new CommandUse(happened, route?.Word ?? typed, new(rest)), AnswerTo.Of(happened), context, cancellationToken);
    }

    public Task HandleAsync(Happened.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        HandleAsync(table.Find(RouteKind.Button, happened.Action), happened, AnswerTo.Of(happened), context, cancellationToken);

    public Task HandleAsync(Happened.FormSubmitted happened, HandlerContext context, CancellationToken cancellationToken) =>
        HandleAsync(table.Find(RouteKind.Form, happened.Form), happened, AnswerTo.Of(happened), context, cancellationToken);

    public Task HandleAsync(Happened.ShortcutUsed happened, HandlerContext context, CancellationToken cancellationToken) =>
        HandleAsync(table.Find(RouteKind.Shortcut, happened.Shortcut), happened, AnswerTo.Of(happened, context.Now), context, cancellationToken);

    private async Task<Answer> AnswerAsync<T>(WordRoute? route, T input, Happened happened, CancellationToken patience)
    {
        try
        {
            var answer = await (OwnerOf<T>(route) is { } owner ? owner.AnswerAsync(input, patience) : AskOthersAsync(happened, patience)).WaitAsync(patience);
            return !CanBeSaid(answer, happened) ? new Answer.Keep() : route is { IsNowOrNever: true } ? answer with { OrNothing = true } : answer;
        }
        catch (Exception ex)
        {
            // It is not lost by this: it is kept, and handled with as many tries as any event.
            NotAnswered(ex.GetType().Name);
            return route is { IsNowOrNever: true } ? new Answer.Say(RoutingMessage.NotInTime) { OrNothing = true } : new Answer.Keep();
        }
    }

    private async Task<Answer> AskOthersAsync(Happened happened, CancellationToken patience)
    {
        foreach (var other in others)
        {
            if (await other.AnswerAsync(happened, patience) is { } answer)
            {
                return answer;
            }
        }

        return happened is Happened.CommandGiven given
            ? new Answer.Say(RoutingMessage.UnknownCommand(table, given.Command, CommandLineRule.Read(table, given.Words.Value).Typed))
            : new Answer.Keep();
    }

    private async Task HandleAsync<T>(WordRoute? route, T input, AnswerTo path, HandlerContext context, CancellationToken cancellationToken)
    {
        switch (OwnerOf<T>(route))
        {
            case IHandle<T> owner:
                await owner.HandleAsync(input, context, cancellationToken);
                break;
            case not null:
                await context.EnqueueAsync(path.With(RoutingMessage.NotInTime));
                break;
        }
    }

    private IAnswerNow<T>? OwnerOf<T>(WordRoute? route) => route is null ? null : ((RouteOwner<T>)_owners[route]).Owner;

    /// <summary>A button on FocusBot's own page has no address at which to answer, so its answer goes the long way.</summary>
    private static bool CanBeSaid(Answer answer, Happened happened) => answer is not Answer.Say || happened is not Happened.ButtonPressed { Reply: null };

    [LoggerMessage(LogLevel.Error, "An interaction could not be answered at once ({Failure}).")]
    private partial void NotAnswered(string failure);
}
