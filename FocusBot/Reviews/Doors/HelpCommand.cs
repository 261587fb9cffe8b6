using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Doors;

/// <summary>Shows all that can be typed.</summary>
internal sealed class HelpCommand(RouteTable table) : IAnswer<CommandUse>
{
    public const string Word = "help";

    public Task<Answer> AnswerAsync(CommandUse happened, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(new Answer.Say(HelpMessage.For(table)));

    public Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken) =>
        context.EnqueueAsync(happened.Path.With(HelpMessage.For(table)));
}
