using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Contracts;

/// <summary>Shows in the thread what it needs: one reply, edited in place. Only the newest edit goes out: one that still waits is overtaken.</summary>
internal static class ContractPost
{
    public static readonly ReportPurpose<ContractNote> Posted = new("contract", ContractJson.Default.ContractNote);
    public static readonly ReportPurpose<ContractNote> Edited = new("contract-edit", ContractJson.Default.ContractNote);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    /// <param name="occasion">Names what it’s posted for, and never anything else.</param>
    public static Task PostAsync(Contract contract, string occasion, HandlerContext context)
    {
        var post = new Parcel.ThreadPost(contract.Thread.Channel, contract.Thread.Root, ContractMessage.InTheThread(contract));
        return context.EnqueueAsync(
            Posted.Send(contract.Thread.Installation, $"{contract.Key}/post/{occasion}", post, NoteOf(contract)) with { LongestWait = StaysInteresting });
    }

    /// <summary>Nothing to edit yet: whoever hears that it arrived says what has changed since.</summary>
    public static async Task EditAsync(Contract contract, HandlerContext context)
    {
        if (contract.Ts is { } ts)
        {
            var (edits, edit) = ($"{contract.Key}/edit/", new Parcel.Revision(contract.Thread.Channel, ts, ContractMessage.InTheThread(contract)));
            await context.OvertakeAsync(
                edits, Edited.Send(contract.Thread.Installation, $"{edits}{context.Now.ToUnixTimeMilliseconds()}/{StateOf(contract)}", edit, NoteOf(contract)) with
                {
                    LongestWait = StaysInteresting,
                });
        }
    }

    private static ContractNote NoteOf(Contract contract) => new(contract.Thread.Channel, contract.Thread.Root, contract.By, StateOf(contract));

    /// <summary>Several people may press in the same millisecond, each something else.</summary>
    internal static string StateOf(Contract contract) => $"{contract.Level}/{contract.By}/{contract.Differing}";
}

/// <summary>A contract, as it travels with its message.</summary>
/// <param name="By">Who hears that it could not be shown.</param>
/// <param name="State">What it said.</param>
internal sealed record ContractNote(ChannelId Channel, MessageTs Root, UserId By, string State)
{
    public ThreadKey In(InstallationId installation) => new(installation, Channel, Root);
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(ContractNote))]
internal sealed partial class ContractJson : JsonSerializerContext;
