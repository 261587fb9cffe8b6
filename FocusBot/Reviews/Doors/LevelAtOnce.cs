using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Reviews.Doors;

/// <summary>What a person gets while they wait: forms, help, and what is wrong with what they sent.</summary>
internal sealed class LevelAtOnce(Database database, IOptions<ReviewOptions> options, TimeProvider clock) : IAnswerAtOnce
{
    public const string Shortcut = "which_level";

    public async Task<Answer?> AnswerAsync(Happened happened, CancellationToken cancellationToken) => happened switch
    {
        Happened.CommandGiven given => await ToCommandAsync(given),
        Happened.ShortcutUsed { Shortcut: Shortcut } used => await ToShortcutAsync(used),
        Happened.FormSubmitted { Form: LevelForm.Name } sent => ToForm(sent),
        _ => null,
    };

    private async Task<Answer> ToCommandAsync(Happened.CommandGiven given)
    {
        var command = LevelCommandRule.Read(given.Words.Value);
        return command switch
        {
            LevelCommand.Help => new Answer.Say(HelpMessage.For(given.Command)),
            LevelCommand.Elsewhere => new Answer.Keep(),
            LevelCommand.UnknownWord(var word) => new Answer.Say(HelpMessage.Unknown(given.Command, word)),
            LevelCommand.NoLink(var verb) => new Answer.Say(HelpMessage.LinkExpected(given.Command, verb)),
            _ when CommandThreads.LinkOf(command) is { } link =>
                LinkRule.Refuse(link, given.Channel, given.Workspace) is { } refusal ? new Answer.Say(Card.Saying(refusal)) : new Answer.Keep(),
            _ => await WithoutLinkAsync(given, command),
        };
    }

    private async Task<Answer> WithoutLinkAsync(Happened.CommandGiven given, LevelCommand command)
    {
        var (channel, active) = await database.ReadAsync(async session => (
            await ChannelStore.FindAsync(session, given.Installation, given.Channel),
            await ReviewStore.ActiveAsync(session, given.Installation, given.Channel, ActiveSince, LevelForm.MostThreads)));
        return (RequestRule.Refuse(channel), command) switch
        {
            ({ } refusal, _) => new Answer.Say(refusal),
            (_, LevelCommand.OpenForm) => new Answer.Open(LevelForm.ForChannel(given.Channel, active)),
            _ when CommandThreads.TheOnlyOne(command, active, given.User) is not null => new Answer.Keep(),
            (_, LevelCommand.Ask) => new Answer.Open(LevelForm.ForChannel(given.Channel, active, asks: true)),
            (_, LevelCommand.DeclareLevel(var level, _)) => new Answer.Open(LevelForm.ForChannel(given.Channel, active, level)),
            _ when channel is null => new Answer.Say(RefusalMessage.NotAMember(given.Channel)),
            _ => new Answer.Say(RefusalMessage.WhichThread(given.Command)),
        };
    }

    private async Task<Answer> ToShortcutAsync(Happened.ShortcutUsed used)
    {
        var thread = new ThreadKey(used.Installation, used.Channel, used.Root);
        var (channel, known) = await database.ReadAsync(async session => (
            await ChannelStore.FindAsync(session, used.Installation, used.Channel),
            await ReviewStore.FindAsync(session, thread)));
        return (RequestRule.Refuse(channel), known) switch
        {
            ({ } refusal, _) => new Answer.Say(refusal),
            (_, { IsClosed: true }) => new Answer.Say(RefusalMessage.ClosedThread),
            _ => new Answer.Open(LevelForm.ForThread(thread, known?.DeclarationOf(used.User)?.Level)),
        };
    }

    private static Answer.Complain? ToForm(Happened.FormSubmitted sent) =>
        LevelFormRule.Read(sent.State, sent.Values, sent.Workspace).Complaints is { Count: > 0 } complaints ? new Answer.Complain(complaints) : null;

    private MessageTs ActiveSince => MessageTs.At(clock.GetUtcNow() - options.Value.ActiveFor);
}
