using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Asking;

/// <summary>Asks two people privately, each for their own level, and follows what they answer.</summary>
internal sealed class PairQuestionHandler : IHandle<PairWanted>, IHandle<LevelDeclared>, IHandle<PairMovedOn>, IHandle<ChannelSettingsChanged>
{
    public async Task HandleAsync(PairWanted happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var settings = await SettingsStore.OfAsync(context.Session, happened.Thread.ChannelKey);
        var question = new PairQuestion(happened.Thread, happened.Pair, context.Now, context.Now + PairQuestion.Wait, PairQuestionState.Open, null, null)
        {
            TellsThread = settings.Mode.TellsThread(),
        };
        question = await WithKnownAnswersAsync(question, context);
        if (!await PairQuestionStore.AddAsync(context.Session, question))
        {
            return;
        }

        var putTo = await QuestionStore.PutToAsync(context.Session, happened.Thread);
        foreach (var person in happened.People.Where(person => !putTo.Contains(person)))
        {
            await QuestionStore.PutAsync(context.Session, happened.Thread, person, context.Now);
            await context.EnqueueAsync(await PairQuestionPost.ToAsync(question, person, dueAt: null, context));
            await context.PublishAsync(new WaitingChanged(happened.Thread.Installation, person), cancellationToken);
        }
    }

    public async Task HandleAsync(LevelDeclared happened, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var question in await PairQuestionStore.OpenOfAsync(context.Session, happened.Thread, happened.Person))
        {
            var now = await WithKnownAnswersAsync(question, context);
            await PairQuestionStore.UpdateAsync(context.Session, now);
            if (now.AnsweredAt(happened.Person) is not null)
            {
                // Who has answered isn't asked once more, whatever they put off before.
                await context.CancelAsync(happened.Thread.Installation, PairQuestionPost.LaterKey(now, happened.Person));
            }

            if (now is { FirstAt: not null, SecondAt: not null })
            {
                await EndAnsweredAsync(now, context);
            }
        }
    }

    public async Task HandleAsync(PairMovedOn happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await PairQuestionStore.FindAsync(context.Session, happened.Thread, happened.Pair) is { IsOpen: true } question)
        {
            await PairQuestionEnd.AsAsync(PairQuestionState.Expired, question, context);
        }
    }

    /// <summary>Where FocusBot is to ask nobody by itself any more, what it asked is over.</summary>
    public async Task HandleAsync(ChannelSettingsChanged happened, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var question in happened.After.Mode.ActsByItself() ? [] : await PairQuestionStore.OfChannelAsync(context.Session, new(happened.Installation, happened.Channel)))
        {
            await (question.IsOpen ? PairQuestionEnd.AsAsync(PairQuestionState.Dropped, question, context) : Task.CompletedTask);
        }
    }

    private static async Task<PairQuestion> WithKnownAnswersAsync(PairQuestion question, HandlerContext context)
    {
        var declared = await DeclarationStore.OfThreadAsync(context.Session, question.Thread);
        return question with { FirstAt = AtOf(question.Pair.First), SecondAt = AtOf(question.Pair.Second) };

        DateTimeOffset? AtOf(UserId person) => declared.FirstOrDefault(declaration => declaration.Person == person)?.At;
    }

    /// <summary>People can switch levels: each gets one question to open with at the other's, and nobody else sees it.</summary>
    private static async Task EndAnsweredAsync(PairQuestion question, HandlerContext context)
    {
        var declared = await DeclarationStore.OfThreadAsync(context.Session, question.Thread);
        if (LevelOf(question.Pair.First) is not { } first || LevelOf(question.Pair.Second) is not { } second || first == second)
        {
            await PairQuestionEnd.AsAsync(PairQuestionState.BothAnswered, question, context);
            await context.PublishAsync(new PairAnswered(question.Thread, question.Pair, WasRight: false), CancellationToken.None);
            return;
        }

        await PairQuestionEnd.AsAsync(PairQuestionState.Differed, question, context);
        await context.PublishAsync(new PairAnswered(question.Thread, question.Pair, WasRight: true), CancellationToken.None);
        await OfferAsync(question.Pair.First, question.Pair.Second, second);
        await OfferAsync(question.Pair.Second, question.Pair.First, first);

        Level? LevelOf(UserId person) => declared.FirstOrDefault(declaration => declaration.Person == person)?.Level.AsLevel();

        Task OfferAsync(UserId to, UserId other, Level theirs) => context.EnqueueAsync(new(
            question.Thread.Installation, $"{question.Key}/meet/{to}", "meet",
            new Parcel.PrivateNote(question.Thread.Channel, to, question.Thread.Root, PairQuestionMessage.MeetingThem(other, theirs)))
        {
            LongestWait = PairQuestionPost.StaysInteresting,
        });
    }
}
