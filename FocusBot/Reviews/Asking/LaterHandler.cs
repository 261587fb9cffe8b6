using FocusBot.Delivery.Inbox;
using FocusBot.People;

namespace FocusBot.Reviews.Asking;

/// <summary>Whoever has put a question off and wants to be left alone meanwhile isn't asked once more.</summary>
internal sealed class LaterHandler : IHandle<PersonChanged>
{
    public async Task HandleAsync(PersonChanged happened, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var question in await PairQuestionStore.OpenOfPersonAsync(context.Session, happened.Installation, happened.Person))
        {
            if (!await PeopleStore.MayBeAddressedAsync(context.Session, question.Thread.ChannelKey, happened.Person, context.Now))
            {
                await context.CancelAsync(happened.Installation, PairQuestionPost.LaterKey(question, happened.Person));
            }
        }
    }
}
