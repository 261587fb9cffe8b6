using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;

namespace FocusBot.People;

/// <summary>Shows a person their choices about FocusBot, and the way to their data.</summary>
internal sealed class MeCommand(Database database, TimeProvider clock) : IAnswer<CommandUse>
{
    public async Task<Answer> AnswerAsync(CommandUse happened, CancellationToken cancellationToken)
    {
        var choices = await database.ReadAsync(session => PeopleStore.ChoicesOfAsync(session, happened.Installation, happened.User, clock.GetUtcNow()));
        return new Answer.Say(MeMessage.For(choices, happened.Channel));
    }

    public async Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var choices = await PeopleStore.ChoicesOfAsync(context.Session, happened.Installation, happened.User, context.Now);
        await context.EnqueueAsync(happened.Path.With(MeMessage.For(choices, happened.Channel)));
    }
}
