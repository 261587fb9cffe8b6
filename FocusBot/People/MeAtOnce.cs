using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Storage;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.People;

/// <summary>Shows a person their choices and what FocusBot keeps of them, while they wait.</summary>
internal sealed class MeAtOnce(Database database, PersonalData data, TimeProvider clock) : IAnswerAtOnce
{
    public const string Verb = "me";

    public async Task<Answer?> AnswerAsync(Happened happened, CancellationToken cancellationToken) => happened switch
    {
        Happened.CommandGiven given when CommandWords.Of(given.Words).Verb is Verb => new Answer.Say(MeMessage.For(await ChoicesAsync(given), given.Channel)),
        Happened.ButtonPressed { Action: MeButtons.Show, Channel: not null } pressed => new Answer.Say(MeMessage.Data(await DataAsync(pressed), pressed.Workspace)),
        _ => null,
    };

    private Task<PersonChoices> ChoicesAsync(Happened.CommandGiven given) =>
        database.ReadAsync(session => PeopleStore.ChoicesOfAsync(session, given.Installation, given.User, clock.GetUtcNow()));

    private Task<IReadOnlyList<PersonalRow>> DataAsync(Happened.ButtonPressed pressed) =>
        database.ReadAsync(session => data.ShowAsync(session, pressed.Installation, pressed.User));
}
