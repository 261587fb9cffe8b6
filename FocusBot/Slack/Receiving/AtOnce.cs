using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Slack.BlockKit;
using FocusBot.Slack.Reading;
using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Receiving;

/// <summary>Answers an interaction while the person waits, as far as somebody here can.</summary>
internal sealed partial class AtOnce(
    AnswerAtOnce answers, ISpeakAtOnce slack, GroupMenu groups, FormSeal seal, IOptions<SlackOptions> options, TimeProvider clock, ILogger<AtOnce> logger)
{
    // Slack waits three seconds in all, and the way back takes its share.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    private static readonly Answer NothingKept = new Answer.Say(RoutingMessage.NotInTime) { OrNothing = true };

    /// <param name="answersInside">Whether the acknowledgement itself can carry an answer.</param>
    /// <returns><see langword="null"/> when the interaction is to be kept and handled afterwards.</returns>
    public async Task<Acknowledgement?> AnswerAsync(Understood understood, bool answersInside)
    {
        if (understood.Happened is ConversationEvent.FormSubmitted sent && !seal.IsWhole(sent, understood.Seal))
        {
            NotWhole();
            return answersInside ? Acknowledgement.Answering(AnswerJson.NextForm(AnswerJson.FormSaying(RoutingMessage.UnknownForm), options.Value.Command)) : Acknowledgement.Taken;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        if (understood.Happened is ConversationEvent.OptionsAsked asked)
        {
            return await OfferAsync(asked, patience.Token);
        }

        var answer = await answers(understood.Happened, patience.Token);
        return await TryAsync(answer, understood, answersInside, patience.Token)
            ?? (answer.OrNothing ? await TryAsync(NothingKept, understood, answersInside, patience.Token) ?? Acknowledgement.Taken : null);
    }

    /// <summary>Whatever Slack doesn't say in time isn't offered; the person can type on.</summary>
    private async Task<Acknowledgement> OfferAsync(ConversationEvent.OptionsAsked asked, CancellationToken patience)
    {
        try
        {
            return Acknowledgement.Answering(AnswerJson.Options(await groups.FindAsync(asked.Installation, asked.Typed.Plain, patience)));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return Acknowledgement.NoOptions;
        }
    }

    /// <returns><see langword="null"/> when the answer certainly did not reach its person.</returns>
    private async Task<Acknowledgement?> TryAsync(Answer answer, Understood understood, bool answersInside, CancellationToken patience)
    {
        try
        {
            return await GiveAsync(answer, understood, answersInside, patience);
        }
        catch (CardDoesNotFitException ex)
        {
            DoesNotFit(ex.Message);
            return null;
        }
        catch (Exception ex) when (answer.OrNothing)
        {
            // Whoever takes this in would keep it otherwise, and it's to be kept nowhere.
            NotGiven(ex.GetType().Name);
            return null;
        }
    }

    private async Task<Acknowledgement?> GiveAsync(Answer answer, Understood understood, bool answersInside, CancellationToken patience) => answer switch
    {
        Answer.Say say => await SayAsync(understood.Happened, say.Card, answersInside, patience),
        Answer.Open open => await OpenAsync(understood, open.Form, answer.OrNothing, answersInside, patience),
        Answer.Complain complain => Acknowledgement.Answering(AnswerJson.Errors(complain.Fields)),
        _ => null,
    };

    private async Task<Acknowledgement?> OpenAsync(Understood understood, Form form, bool isNeverKept, bool answersInside, CancellationToken patience)
    {
        var closed = seal.Close(form, understood.Happened);
        if (understood.Happened is ConversationEvent.FormSubmitted && answersInside)
        {
            return Acknowledgement.Answering(AnswerJson.NextForm(closed, options.Value.Command));
        }

        return understood.Trigger is { } trigger && await OpensAsync(understood.Happened.Installation, trigger, closed, patience)
            ? Acknowledgement.Taken
            : await SayAsync(understood.Happened, isNeverKept ? RoutingMessage.NotInTime : FormAgain.CardFor(understood.Happened), answersInside, patience);
    }

    private async Task<bool> OpensAsync(InstallationId installation, TriggerId trigger, Form form, CancellationToken patience)
    {
        try
        {
            return await slack.OpenFormAsync(installation, trigger.Value, form, patience);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<Acknowledgement?> SayAsync(ConversationEvent happened, Card card, bool answersInside, CancellationToken patience)
    {
        switch (happened)
        {
            case ConversationEvent.CommandGiven when answersInside:
                return Acknowledgement.Answering(AnswerJson.Ephemeral(card, options.Value.Command));
            case ConversationEvent.FormSubmitted when answersInside:
                return Acknowledgement.Answering(AnswerJson.NextForm(AnswerJson.FormSaying(card), options.Value.Command));
            default:
                return AddressOf(happened) is { } address && await ReachesAsync(address, card, Replaces(happened, card), RootOf(happened), patience) ? Acknowledgement.Taken : null;
        }
    }

    /// <returns>Also <see langword="true"/> when it cannot be known: to say a thing twice is worse than not to say it.</returns>
    private async Task<bool> ReachesAsync(ReplyAddress address, Card card, bool replaces, MessageTs? root, CancellationToken patience)
    {
        try
        {
            return await slack.ReplyAsync(address, card, replaces, root, patience);
        }
        catch (Exception ex) when (ex is HttpRequestException or OperationCanceledException)
        {
            ReplyLost(ex.GetType().Name);
            return true;
        }
    }

    private static ReplyAddress? AddressOf(ConversationEvent happened) => happened switch
    {
        ConversationEvent.CommandGiven given => given.Reply,
        ConversationEvent.ShortcutUsed used => used.Reply,
        ConversationEvent.ButtonPressed pressed => pressed.Reply,
        _ => null,
    };

    /// <summary>As every later answer does.</summary>
    private static bool Replaces(ConversationEvent happened, Card card) => happened is ConversationEvent.ButtonPressed { IsPrivate: true } && !card.LeavesButton;

    /// <summary>Whoever acts in a thread looks at the thread.</summary>
    private static MessageTs? RootOf(ConversationEvent happened) => happened switch
    {
        ConversationEvent.ButtonPressed pressed => pressed.Root,
        ConversationEvent.ShortcutUsed used when used.Root != used.Ts => used.Root,
        _ => null,
    };

    [LoggerMessage(LogLevel.Warning, "A form came back that FocusBot did not open for its sender, or that was open while FocusBot changed: it is refused.")]
    private partial void NotWhole();

    [LoggerMessage(LogLevel.Error, "Something cannot be shown, which is a bug: {Reason}")]
    private partial void DoesNotFit(string reason);

    [LoggerMessage(LogLevel.Error, "An interaction that is never kept could not be answered, and is gone ({Failure}).")]
    private partial void NotGiven(string failure);

    [LoggerMessage(LogLevel.Warning, "A reply to an interaction did not reach Slack in time ({Failure}).")]
    private partial void ReplyLost(string failure);
}
