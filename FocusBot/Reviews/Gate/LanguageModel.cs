using System.ClientModel.Primitives;
using System.ClientModel;
using System.Reflection;
using FocusBot.Levels.Readers;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Polly;

namespace FocusBot.Reviews.Gate;

/// <summary>Asks the team's language model about one passage. A refusal, nonsense, slowness and silence are all the same: no answer.</summary>
internal sealed partial class LanguageModel : IDisposable
{
    private const string Prompt = "FocusBot.Reviews.prompt.md";

    private readonly LanguageModelOptions _options;
    private readonly HttpClient _http = new(new BoundedAnswers()) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Lazy<IChatClient> _client;
    private readonly ResiliencePipeline _pipeline;
    private readonly ReaderMetrics _metrics;
    private readonly ILogger<LanguageModel> _logger;

    public LanguageModel(LanguageModelOptions options, ReaderMetrics metrics, TimeProvider clock, ILogger<LanguageModel> logger)
    {
        (_options, _metrics, _logger, _client) = (options, metrics, logger, new(Client));
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                // Every failure: whether it is down, too dear or talks nonsense, it is left alone for a while.
                ShouldHandle = new PredicateBuilder().Handle<Exception>(),
                FailureRatio = 0.5,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromMinutes(5),
                BreakDuration = TimeSpan.FromMinutes(5),
            })
            .AddTimeout(options.Patience)
            .Build();
    }

    /// <returns><see langword="null"/> when there was no answer worth the name.</returns>
    public async Task<GateAnswer?> AskAsync(string passage, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await AnswerAsync(passage, token), cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Every failure: the endpoint is the team's own, and its client's exceptions are whatever they are. Their words may hold the passage.
            NoAnswer(fault is BrokenCircuitException ? "it is left alone for a while" : fault is TimeoutRejectedException ? "it was too slow" : fault.GetType().Name);
            return null;
        }
    }

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }

        _http.Dispose();
    }

    private async Task<GateAnswer> AnswerAsync(string passage, CancellationToken cancellationToken)
    {
        var since = _metrics.Now;
        var response = await _client.Value.GetResponseAsync(
            [new(ChatRole.System, Instructions()), new(ChatRole.User, passage)],
            new() { Temperature = 0, MaxOutputTokens = 100, ResponseFormat = ChatResponseFormat.Json },
            cancellationToken);
        _metrics.Ran(ReaderMetrics.LanguageModel, since);
        return GateAnswer.Parse(response.Text) ?? throw new InvalidDataException("The language model did not answer as it was asked to.");
    }

    private IChatClient Client()
    {
        var endpoint = new Uri(_options.Endpoint);
        if (!_options.Endpoint.TrimEnd('/').EndsWith("/v1", StringComparison.Ordinal))
        {
            _http.BaseAddress = endpoint;
            return new OllamaApiClient(_http, _options.Name);
        }

        // The pipeline around it tries once and then stays silent: another try would only make people wait.
        var key = new ApiKeyCredential(_options.Key.Trim() is { Length: > 0 } given ? given : "none");
        var options = new OpenAIClientOptions { Endpoint = endpoint, Transport = new HttpClientPipelineTransport(_http), RetryPolicy = new ClientRetryPolicy(maxRetries: 0) };
        return new OpenAIClient(key, options).GetChatClient(_options.Name).AsIChatClient();
    }

    private static string Instructions()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prompt) ?? throw new InvalidDataException("The program was built without its prompt.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [LoggerMessage(LogLevel.Warning, "The language model gave no answer ({Why}), so nothing is said.")]
    private partial void NoAnswer(string why);
}
