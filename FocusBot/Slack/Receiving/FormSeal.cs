using System.Security.Cryptography;
using System.Text;
using FocusBot.Conversations;
using FocusBot.Slack.Reading;
using FocusBot.Slack.Settings;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Receiving;

/// <summary>Proves of a form that comes back that FocusBot opened it, for this person and at this place: Slack says nothing of that.</summary>
/// <remarks>The key follows from the bot's token, or from the app's secret where there are many tokens. A form that was open while that changed has to be opened again.</remarks>
internal sealed class FormSeal(IOptions<SlackOptions> options)
{
    private static readonly byte[] Purpose = "FocusBot seals its forms."u8.ToArray();

    /// <param name="opener">What the form is opened for.</param>
    /// <returns>The same form when nothing can be sent with it.</returns>
    public Form Close(Form form, ConversationEvent opener) => form.Submit is null || WhoAndWhere(opener) is not var (person, place)
        ? form
        : form with { State = new SealedState(SealOf(person, form.Name, place, form.State), place, form.State).ToString() };

    public bool IsWhole(ConversationEvent.FormSubmitted sent, string? seal) => seal is not null && CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(SealOf(sent.User, sent.Form, sent.Place, sent.State.Text)));

    private static (UserId Person, ChannelId? Place)? WhoAndWhere(ConversationEvent opener) => opener switch
    {
        ConversationEvent.CommandGiven given => (given.User, given.Channel),
        ConversationEvent.ButtonPressed pressed => (pressed.User, pressed.Channel),
        ConversationEvent.ShortcutUsed used => (used.User, used.Channel),
        ConversationEvent.GlobalShortcutUsed used => (used.User, null),
        ConversationEvent.FormSubmitted sent => (sent.User, sent.Place),
        _ => null,
    };

    private string SealOf(UserId person, string form, ChannelId? place, string state)
    {
        var secret = options.Value.ServesMany ? options.Value.ClientSecret : options.Value.BotToken;
        var key = HMACSHA256.HashData(Purpose, Encoding.UTF8.GetBytes(secret.Trim()));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{person}\n{form}\n{place}\n{state}")))[..32];
    }
}
