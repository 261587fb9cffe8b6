using System.Diagnostics.Metrics;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Tests.Slack.Sending;
using FocusBot.Tests.Storage;
using FocusBot.Tests.Texts;
using Microsoft.Extensions.DependencyInjection;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Delivery.Routing;

/// <summary>An owner that cannot answer at once loses nothing: what was sent is kept, unless it is to be answered now or not at all.</summary>
public sealed class DispatcherTests
{
    private static readonly Happened.ButtonPressed Press = new(Given.Acme, Given.Reviews, Given.Ts(200), Given.Ana, "press", "x", Given.Ts(300), Given.Address);

    private readonly Listed<string> _log = new();

    [Fact]
    public async Task An_owner_that_fails_is_asked_again_later()
    {
        var dispatcher = With(new Late(_ => throw new InvalidDataException("We ship on Friday.")));

        Assert.IsType<Answer.Keep>(await dispatcher.AnswerAsync(Press, CancellationToken.None));
        Assert.Contains("InvalidDataException", Assert.Single(_log), StringComparison.Ordinal);
        Assert.DoesNotContain("Friday", Assert.Single(_log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_that_takes_too_long_is_asked_again_later()
    {
        using var patience = new CancellationTokenSource();
        var answer = With(new Late(_ => new TaskCompletionSource<Answer>().Task)).AnswerAsync(Press, patience.Token);
        await patience.CancelAsync();

        Assert.IsType<Answer.Keep>(await Eventually.In(answer));
    }

    [Fact]
    public async Task What_is_answered_now_or_not_at_all_is_never_kept()
    {
        var said = Assert.IsType<Answer.Say>(await With(new NowOrNever(_ => throw new InvalidDataException())).AnswerAsync(Press, CancellationToken.None));

        Assert.True(said.OrNothing);
        Assert.StartsWith("I couldn’t answer in time, and I’ve kept nothing of what you sent.", AsRead.Of(said.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_answer_is_marked_so_that_nothing_is_kept_when_it_does_not_arrive()
    {
        var hello = new Answer.Say(Card.Saying("Hello."));

        Assert.True((await With(new NowOrNever(_ => Task.FromResult<Answer>(hello))).AnswerAsync(Press, CancellationToken.None)).OrNothing);
        Assert.False((await With(new Late(_ => Task.FromResult<Answer>(hello))).AnswerAsync(Press, CancellationToken.None)).OrNothing);
    }

    [Fact]
    public async Task What_an_earlier_release_kept_of_it_is_answered_with_a_sentence()
    {
        using var fresh = await FreshDatabase.CreateAsync();
        var dispatcher = With(new NowOrNever(_ => throw new InvalidDataException()));

        await fresh.Database.WriteAsync(session => dispatcher.HandleAsync(Press, new(session, Given.Noon, new([]), []), CancellationToken.None));

        Assert.Equal(1, await fresh.Database.CountAsync("outbox"));
    }

    private Dispatcher With(IAnswerNow<Happened.ButtonPressed> owner)
    {
        var services = new ServiceCollection().AddMetrics();
        var word = new ButtonWord("press");
        _ = owner switch
        {
            Late late => Register(services, late, word),
            var now => Register(services, (NowOrNever)now, word),
        };
        using var provider = services.BuildServiceProvider();
        return new(services.Routes(), provider.GetServices<RouteOwner>(), [], new(provider.GetRequiredService<IMeterFactory>()), new Notebook<Dispatcher>(_log));
    }

    private static IServiceCollection Register<T>(IServiceCollection services, T owner, ButtonWord word)
        where T : class, IAnswerNow<Happened.ButtonPressed>
    {
        services.AddSingleton(owner);
        services.AddButton<T>(word);
        return services;
    }

    private sealed class Late(Func<Happened.ButtonPressed, Task<Answer>> answer) : IAnswer<Happened.ButtonPressed>
    {
        public Task<Answer> AnswerAsync(Happened.ButtonPressed happened, CancellationToken cancellationToken) => answer(happened);

        public Task HandleAsync(Happened.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class NowOrNever(Func<Happened.ButtonPressed, Task<Answer>> answer) : IAnswerNow<Happened.ButtonPressed>
    {
        public Task<Answer> AnswerAsync(Happened.ButtonPressed happened, CancellationToken cancellationToken) => answer(happened);
    }
}
