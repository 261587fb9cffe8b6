using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;
using FocusBot.Slack.Receiving;
using FocusBot.Slack.Settings;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Sending;

/// <summary>What must reach a person while they wait, past the outbox.</summary>
internal sealed partial class SlackAtOnce(SlackApi api, ReplyAddresses replies, IOptions<SlackOptions> options, ILogger<SlackAtOnce> logger) : ISpeakAtOnce
{
    /// <summary>The same act was delivered before, and its form stands on the screen.</summary>
    private const string OpenAlready = "exchanged_trigger_id";

    /// <returns><see langword="false"/> when Slack refused, or did not answer within two seconds.</returns>
    public async Task<bool> OpenFormAsync(InstallationId installation, string triggerId, Form form, CancellationToken ct)
    {
        try
        {
            var result = await api.OpenViewAsync(installation, triggerId, BlockKitJson.View(form, options.Value.Command), ct);
            if (result is SlackResult.Ok or SlackResult.Error(OpenAlready))
            {
                return true;
            }

            FormNotOpened(form.Name, result.Why());
            return false;
        }
        catch (CardDoesNotFitException ex)
        {
            DoesNotFit(ex.Message);
            return false;
        }
    }

    public async Task<bool> ReplyAsync(ReplyAddress address, Card card, bool replaces, MessageTs? root, CancellationToken ct)
    {
        try
        {
            var result = await replies.SayAsync(address, card, replaces, root, ct);
            if (result is not SlackResult.Ok)
            {
                NotReplied(result.Why());
            }

            return result is SlackResult.Ok or SlackResult.Unknown;
        }
        catch (CardDoesNotFitException ex)
        {
            DoesNotFit(ex.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The form {Form} did not open: {Why}.")]
    private partial void FormNotOpened(string form, string why);

    [LoggerMessage(LogLevel.Warning, "A reply did not reach its person: {Why}.")]
    private partial void NotReplied(string why);

    [LoggerMessage(LogLevel.Error, "Something cannot be shown, which is a bug: {Reason}")]
    private partial void DoesNotFit(string reason);
}
