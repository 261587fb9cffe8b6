using FocusBot.Conversations;
using FocusBot.Delivery.Routing;

namespace FocusBot.Home;

internal sealed class HomeAtOnce : IAnswerAtOnce
{
    public Task<Answer?> AnswerAsync(ConversationEvent happened, CancellationToken cancellationToken) => Task.FromResult<Answer?>(happened switch
    {
        ConversationEvent.ButtonPressed { Action: HomeMessage.HelpAction } => new Answer.Open(HomeForm.Help),
        ConversationEvent.ButtonPressed { Action: HomeMessage.CharterAction } => new Answer.Open(HomeForm.Charter),
        _ => null,
    });
}
