using System.Text;
using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Text;
using FocusBot.Nudges.Why;
using FocusBot.Playground.Actions;
using FocusBot.Playground.World;
using FocusBot.Replay.Exports.Days;
using FocusBot.Replay.Transcripts;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Convening;
using FocusBot.Reviews.Doors;
using FocusBot.Reviews.Drafts;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Gate;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Praise;
using FocusBot.Slack.BlockKit;
using FocusBot.Slack.Json;
using FocusBot.Slack.Reading;
using FocusBot.Slack.Receiving;
using FocusBot.Slack.Sending;
using FocusBot.Slack.SocketMode;
using FocusBot.Slack.WebApi;
using FocusBot.Teams.Focus;
using FocusBot.Tests.Slack;

namespace FocusBot.Tests.Adversaries;

/// <summary>Everything that reads what people write, or what comes over the wire, by name.</summary>
internal static class Parsers
{
    private static readonly Workspace Workspace = new(new FakeClock(Given.Noon));

    public static IReadOnlyDictionary<string, Action<string>> All { get; } = new Dictionary<string, Action<string>>
    {
        ["the command line"] = text => CommandLineRule.Read(ProgramWords.Table, new(text)),
        ["the words of a command line"] = text => new WrittenText(text).Words(3),
        ["what was written, decoded"] = text => _ = new WrittenText(text).Plain,
        ["focus"] = text => FocusCommandRule.Read(new(text), Given.Noon, null),
        ["focus until"] = text => FocusCommandRule.Read(new("impact until " + text), Given.Noon, null),
        ["meeting"] = text => MeetingCommandRule.Read(new(text)),
        ["meeting with somebody"] = text => MeetingCommandRule.Read(new("<@U0ANA> " + text)),
        ["captions"] = text => CaptionReading.Read([text, $"00:01 --> {text}", text, $"<v {text}>{text}"]),
        ["a transcript's notes"] = text => NotesReading.Read([text, $"{text} 0:01", $"0:01 {text}", $"[{text}] 10:00:01"]),
        ["a link"] = text => MessageLink.Find(text),
        ["a draft"] = text => DraftTextRule.AsTyped(text),
        ["a level and a link"] = text => LevelCommandRule.Read("impact", new(text)),
        ["a mention"] = text => MentionRule.Read(ProgramWords.Table, new(Given.Acme, Given.Reviews, Given.Root, Given.Root, Given.Ana, new(text), default)),
        ["a level somewhere"] = text => ContractRule.LevelIn(text),
        ["a message that comes in"] = text => new SlackEventReader().Read(ArrivalKind.Event, Delivered(Payloads.Message, text)),
        ["a mention that comes in"] = text => new SlackEventReader().Read(ArrivalKind.Event, Delivered(
            """{ "type": "app_mention", "user": "U1", "text": "We ship on Friday. <@UBOT> help", "ts": "1700000000.000100", "channel": "C1" }""", text)),
        ["what of it is kept"] = text => Kept(Delivered(Payloads.Message, text)),
        ["an answer of Slack's"] = text => SlackAnswer.OfMethod(new(), Encoding.UTF8.GetBytes(text), Given.Noon),
        ["plain text"] = text => SlackText.Read(text, new()),
        ["whether it can be read"] = text => ReadableRule.Unread(text),
        ["the linear reader"] = text => LevelClassifier.Embedded.Read(text),
        ["the encoder's text"] = text => EncoderText.Plain(text),
        ["the language model's passage"] = text => GatePassage.Of([new(Given.Root, Given.Ana, text)], Given.Ana, Given.Ben),
        ["a quotation"] = text => QuoteRule.Of(text, []),
        ["signs"] = text => Signs(text),
        ["praise"] = text => PraiseRule.Of(text),
        ["a status"] = text => AwayStatus.Until(JsonSerializer.SerializeToElement(new { status_text = text })),
        ["mrkdwn"] = text => Mrkdwn.Print(CardText.Of($"{text}")),
        ["bold mrkdwn"] = text => Mrkdwn.Print(new CardSpan.Strong(text)),
        ["a cut"] = text => text.Cut(3_000),
        ["a cut of what is printed"] = text => ((CardText)text).CutAsPrinted(3_000),
        ["a frame"] = text => SocketFrame.Read(new(Encoding.UTF8.GetBytes(text), IsWhole: true)),
        ["the id of a broken frame"] = text => EnvelopeIdRule.FindIn(Encoding.UTF8.GetBytes(text)),
        ["half surrogate pairs"] = text => LoneSurrogates.Replaced(Encoding.UTF8.GetBytes(text)),
        ["the form of a command"] = text => SlackForm.Command(Encoding.UTF8.GetBytes(text)),
        ["the form of a press"] = text => SlackForm.Payload(Encoding.UTF8.GetBytes("payload=" + text)),
        ["a workspace"] = text => WorkspaceRule.Given(text),
        ["what is typed in the playground"] = text => Mentions.ForMessage(text, Workspace),
    };

    private static byte[] Delivered(string happened, string text) =>
        Encoding.UTF8.GetBytes(Payloads.Event(happened.Replace("We ship on Friday.", JsonSerializer.Serialize(text)[1..^1], StringComparison.Ordinal)));

    private static void Kept(byte[] body)
    {
        using var json = WireJson.Parse(body);
        Redaction.Of(json.RootElement, body);
    }

    private static void Signs(string text)
    {
        var thread = new ThreadAnalysis();
        thread.Take(new(Given.Ts(1), Given.Ana, "41 of 46 tickets are closed."), LevelClassifier.Embedded);
        thread.Take(new(Given.Ts(2), Given.Ben, text), LevelClassifier.Embedded);
        thread.Judge();
    }
}
