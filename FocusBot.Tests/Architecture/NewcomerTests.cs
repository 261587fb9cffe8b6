using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Hosting;
using FocusBot.Reviews.Doors;
using FocusBot.Slack.Manifest;
using FocusBot.Tests.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FocusBot.Tests.Architecture;

/// <summary>What <c>docs/architecture.md</c> tells a newcomer to write is written here, and works.</summary>
public sealed class NewcomerTests : IAsyncDisposable
{
    private static readonly ConversationEvent.CommandGiven Foo = new(Given.Acme, Given.Reviews, Given.Ana, new("foo  the rest"), Given.Address, "1");

    private static readonly ConversationEvent.ButtonPressed Bar = new(Given.Acme, Given.Reviews, Given.Ts(1), Given.Ana, FooMessage.Bar, "", Given.Ts(2), Given.Address);

    private readonly WebApplication _app = FocusBotApp.Create(
        ["--Slack:Transport=http", "--Slack:BotToken=xoxb-1", "--Slack:SigningSecret=8f742231b10e8888abcd99yyyzzz85a5"], builder => Register(builder.Services));

    private Dispatcher Dispatcher => _app.Services.GetRequiredService<Dispatcher>();

    private RouteTable Table => _app.Services.GetRequiredService<RouteTable>();

    private static void Register(IServiceCollection services)
    {
        services.AddCommand<FooCommand>("foo", "foo [words]", "says foo back to you");
        services.AddButton<BarButton>(FooMessage.Bar);
    }

    [Fact]
    public async Task One_class_and_one_line_make_a_word()
    {
        Assert.Equal("Foo: the rest.\n[Bar]\n", AsRead.Of(Assert.IsType<Answer.Say>(await Dispatcher.AnswerAsync(Foo, CancellationToken.None)).Card));
        Assert.Contains("/level foo [words]: says foo back to you.", AsRead.Of(HelpMessage.For(Table)), StringComparison.Ordinal);
        Assert.Contains("| focus | foo | help |", SlackManifest.Socket("/level", Table, default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_class_and_one_line_make_a_button() => Assert.IsType<Answer.Say>(await Dispatcher.AnswerAsync(Bar, CancellationToken.None));

    [Fact]
    public void What_the_documents_show_is_what_runs_here()
    {
        var page = File.ReadAllText(Path.Combine(SourceFile.Root(), "docs", "architecture.md"));
        var shown = page[page.IndexOf("## Add a word", StringComparison.Ordinal)..page.IndexOf("## Every word and its owner", StringComparison.Ordinal)].Split("```")
            .Where((_, index) => index % 2 == 1).SelectMany(block => block.Split('\n').Skip(1)).Select(line => line.Trim()).Where(line => line is not "").ToList();

        Assert.True(shown.Count > 12);
        Assert.Empty(shown.Except(File.ReadAllLines(Path.Combine(SourceFile.Root(), "FocusBot.Tests", "Architecture", "NewcomerTests.cs")).Select(line => line.Trim())));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

/// <summary>Says foo back to whoever says it.</summary>
internal sealed class FooCommand : IAnswer<CommandUse>
{
    public Task<Answer> AnswerAsync(CommandUse happened, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(new Answer.Say(FooMessage.For(happened.Rest)));

    public Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken) =>
        context.EnqueueAsync(happened.Path.With(FooMessage.For(happened.Rest)));
}

/// <summary>Says foo once more.</summary>
internal sealed class BarButton : IAnswerNow<ConversationEvent.ButtonPressed>
{
    public Task<Answer> AnswerAsync(ConversationEvent.ButtonPressed happened, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(new Answer.Say(FooMessage.For(new("again"))));
}

/// <summary>What is said about foo.</summary>
internal static class FooMessage
{
    public static readonly ButtonWord Bar = new("foo.bar");

    public static Card For(WrittenText said) => Card.Of(
        new CardPart.Paragraph($"Foo: {said.Plain}."), new CardPart.Buttons([new("Bar", Bar, "")]));
}
