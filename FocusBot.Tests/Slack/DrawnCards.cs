using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Slack.BlockKit;

namespace FocusBot.Tests.Slack;

/// <summary>Cards and forms as Slack gets them, in a workspace where the command has its own name.</summary>
internal static class DrawnCards
{
    public const string Command = "/level";

    public static JsonObject Message(Card card) => BlockKitJson.Message(card, Command);

    public static JsonObject View(Form form) => BlockKitJson.View(form, Command);

    public static JsonObject Home(Card card) => BlockKitJson.Home(card, Command);
}
