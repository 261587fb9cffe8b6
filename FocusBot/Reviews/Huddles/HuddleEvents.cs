using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Huddles;

/// <summary>A live review is held in a huddle.</summary>
internal sealed record HuddleBegan(Meeting Meeting);

/// <summary>People talk in a channel, and not in a live review that anybody was asked about.</summary>
/// <param name="Huddle">The thread under its message.</param>
internal sealed record OtherHuddleBegan(ThreadKey Huddle);

internal sealed record HuddleNote(string Meeting, MessageTs Huddle);

/// <param name="Said">What was to be seen on the card when it left.</param>
internal sealed record HuddleCardNote(string Meeting, MessageTs Huddle, string Said);

/// <param name="Root">The thread whose need is on the card.</param>
/// <param name="Said">What it needed when the card left.</param>
internal sealed record ContractCardNote(ChannelId Channel, MessageTs Root, string Said);

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(HuddleNote))]
[JsonSerializable(typeof(HuddleCardNote))]
[JsonSerializable(typeof(ContractCardNote))]
internal sealed partial class HuddlesJson : JsonSerializerContext;
