using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.People;

/// <summary>Opts a person out or in, mutes FocusBot for them, ends their mutes, or shows them their choices again.</summary>
internal sealed class MeChoiceButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        await ChooseAsync(happened, context);
        if (happened.Channel is not null)
        {
            var choices = await PeopleStore.ChoicesOfAsync(context.Session, happened.Installation, happened.User, context.Now);
            await context.EnqueueAsync(new MePath(happened).With(MeMessage.For(choices, MeButtons.Here(happened))));
        }

        await context.PublishAsync(new PersonChanged(happened.Installation, happened.User), cancellationToken);
    }

    private static Task ChooseAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context)
    {
        var (session, installation, person) = (context.Session, pressed.Installation, pressed.User);
        return pressed.Action switch
        {
            var action when action == MeButtons.OptOut => PeopleStore.OptOutAsync(session, installation, person, context.Now),
            var action when action == MeButtons.OptIn => PeopleStore.OptInAsync(session, installation, person),
            var action when action == MeButtons.Unmute => PeopleStore.UnmuteAsync(session, installation, person),
            var action when MeButtons.IsMute(action, context.Now, out var endsAt) =>
                PeopleStore.MuteAsync(session, installation, person, MeButtons.IsHere(action) ? MeButtons.Here(pressed) : null, endsAt, context.Now),
            _ => Task.CompletedTask,
        };
    }
}
