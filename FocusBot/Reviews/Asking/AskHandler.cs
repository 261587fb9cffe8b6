using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Asking;

/// <summary>Asks a thread: one public message first, whose buttons stay, and then, once it's posted, each person privately.</summary>
internal sealed class AskHandler : IHandle<ThreadRequest.Ask>, IHandleReport<ThreadRequest>
{
    public static readonly ReportPurpose<ThreadRequest> Purpose = new("question", ReviewJson.Default.ThreadRequest);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    public async Task HandleAsync(ThreadRequest.Ask happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var thread = happened.Thread;
        if (await QuestionStore.AskAsync(context.Session, thread, happened.Path.User, context.Now))
        {
            await context.EnqueueAsync(QuestionFor(happened, await ContractStore.StandingAsync(context.Session, thread), await TellsThreadAsync(thread, context)));
        }
        else if (await QuestionStore.IsPostedAsync(context.Session, thread))
        {
            await PutToEachAsync(happened, context);
        }
        else
        {
            await context.EnqueueAsync(happened.Path.With(QuestionMessage.OnItsWay));
        }
    }

    public async Task HandleAsync(Report report, ThreadRequest note, HandlerContext context, CancellationToken cancellationToken)
    {
        switch (report, note)
        {
            case (Report.Delivered { Ts: { } ts }, ThreadRequest.Ask request):
                await QuestionStore.PostedAsync(context.Session, request.Thread, ts);
                await PutToEachAsync(request, context);
                break;
            case (Report.Refused refused, ThreadRequest.Ask request):
                await QuestionStore.TakeBackAsync(context.Session, request.Thread);
                await context.EnqueueAsync(request.Path.With(RefusalMessage.QuestionNotPosted(request.Thread.Channel, refused.Reason)));
                break;
        }
    }

    private static async Task PutToEachAsync(ThreadRequest.Ask request, HandlerContext context)
    {
        if (await ReviewStore.FindAsync(context.Session, request.Thread) is not { } thread)
        {
            return;
        }

        var putTo = await QuestionStore.PutToAsync(context.Session, thread.Key);
        var (needed, tellsThread) = (await ContractStore.StandingAsync(context.Session, thread.Key), await TellsThreadAsync(thread.Key, context));
        var open = thread.Participants.Where(person => thread.DeclarationOf(person) is null && !putTo.Contains(person)).ToList();
        foreach (var person in open)
        {
            // Who has opted out or muted this finds the question in the thread, and nobody is told that they have.
            await QuestionStore.PutAsync(context.Session, thread.Key, person, context.Now);
            if (await PeopleStore.MayBeAddressedAsync(context.Session, thread.Key.ChannelKey, person, context.Now))
            {
                await context.EnqueueAsync(PrivateQuestion(thread.Key, person, QuestionMessage.InPrivate(thread.Key, request.Path.User, needed, tellsThread)));
                await context.PublishAsync(new WaitingChanged(thread.Key.Installation, person), CancellationToken.None);
            }
        }

        var answered = thread.Declarations.Count(declaration => thread.HasParticipant(declaration.Person));
        await context.EnqueueAsync(request.Path.With(open.Count > 0 ? QuestionMessage.Asked(open.Count, answered, tellsThread) : QuestionMessage.AskedBefore(answered)));
    }

    private static async Task<bool> TellsThreadAsync(ThreadKey thread, HandlerContext context) =>
        (await SettingsStore.OfAsync(context.Session, thread.ChannelKey)).Mode.TellsThread();

    private static Outbound QuestionFor(ThreadRequest.Ask request, Contract? needed, bool tellsThread)
    {
        var (installation, channel, root) = request.Thread;
        var post = new Parcel.ThreadPost(channel, root, QuestionMessage.InTheThread(request.Thread, needed, tellsThread));
        return Purpose.Send(installation, $"question/{channel}/{root}/{request.Path.Request}", post, request) with { LongestWait = StaysInteresting };
    }

    private static Outbound PrivateQuestion(ThreadKey thread, UserId person, Card question) =>
        new(thread.Installation, $"ask/{thread.Channel}/{thread.Root}/{person}", "ask",
            new Parcel.PrivateNote(thread.Channel, person, thread.Root, question))
        {
            LongestWait = StaysInteresting,
        };
}
