using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Settings;

namespace FocusBot.Teams.Focus;

/// <summary>Shows what the team focuses on; its facilitators set and clear it.</summary>
internal sealed class FocusCommand(FocusDoor door, TimeProvider clock) : IAnswer<CommandUse>
{
    public async Task<Answer> AnswerAsync(CommandUse happened, CancellationToken cancellationToken)
    {
        var view = await door.LookAsync(new(happened.Installation, happened.Channel), happened.User, isHere: true);
        return FocusCommandRule.Read(happened.Rest, clock.GetUtcNow(), view.Zone) switch
        {
            _ when view.Channel is null or { State: ChannelState.Removed } => new Answer.Say(SettingsMessage.NotHere(view.Id)),
            FocusRequest.Refused(var sentence) => new Answer.Say(FocusMessage.Refused(sentence)),
            FocusRequest.Show => FocusDoor.Show(view),
            _ when view.Right is Right.No => new Answer.Say(FocusMessage.NotYours(view)),
            _ => new Answer.Keep(),
        };
    }

    public Task HandleAsync(CommandUse happened, HandlerContext context, CancellationToken cancellationToken) =>
        door.RunAsync(happened.Path, zone => FocusCommandRule.Read(happened.Rest, context.Now, zone), isHere: true, context, cancellationToken);
}
