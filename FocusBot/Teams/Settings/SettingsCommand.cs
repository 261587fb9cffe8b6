using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Teams.Settings;

/// <summary>Shows how FocusBot works in this channel, and opens its settings for who may change them.</summary>
internal sealed class SettingsCommand(SettingsDoor door) : IAnswer<CommandUse>
{
    public Task<Answer> AnswerAsync(CommandUse happened, CancellationToken cancellationToken) => door.AnswerAsync(new(happened.Installation, happened.Channel), happened.User);

    public Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken) => door.ShowAsync(happened.Path, context);
}
