using System.Text.Json.Nodes;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Receiving;

internal enum AcknowledgementKind
{
    /// <summary>It is stored, or there is nothing to store.</summary>
    Taken,

    /// <summary>Nothing more is to be done than to hand back the JSON in the body.</summary>
    Answered,

    /// <summary>Slack wants to know whether this address is FocusBot's: its words come back as they are.</summary>
    Challenged,

    /// <summary>It makes no sense, now or later.</summary>
    Unreadable,

    /// <summary>It is not on disk, so it must come again.</summary>
    NotStored,
}

/// <summary>What Slack is to be told about a delivery, whichever road it came by.</summary>
internal readonly record struct Acknowledgement(AcknowledgementKind Kind, ReadOnlyMemory<byte> Body)
{
    public static Acknowledgement Taken { get; } = new(AcknowledgementKind.Taken, default);

    public static Acknowledgement Unreadable { get; } = new(AcknowledgementKind.Unreadable, default);

    public static Acknowledgement NotStored { get; } = new(AcknowledgementKind.NotStored, default);

    /// <summary>A menu with nothing in it.</summary>
    public static Acknowledgement NoOptions { get; } = Answering(AnswerJson.Options([]));

    public static Acknowledgement Answering(JsonObject json) => new(AcknowledgementKind.Answered, SlackJson.Bytes(json));
}
