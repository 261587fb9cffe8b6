using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Answers;
using FocusBot.Playground.Base;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;

namespace FocusBot.Playground.Api.Methods;

/// <summary>Files in three steps: ask for an address, send the bytes there, say where they belong.</summary>
internal sealed class FileMethods(Workspace workspace, ChannelAccess access, FileSharing sharing, PlaygroundAddress address) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        Writing("files.getUploadURLExternal", Begin) with { ReadsJson = false, Differs = "20 MB at most; what is in a file is kept in memory and not looked at." },
        Writing("files.completeUploadExternal", Complete) with { Differs = "No previews. `channels` and `blocks` are ignored: one `channel_id`, and `initial_comment`." },
    ];

    private static ApiMethod Writing(string name, Func<ApiArguments, JsonObject> run) =>
        new(name, arguments => Task.FromResult(run(arguments))) { Scopes = ["files:write"] };

    private JsonObject Begin(ApiArguments arguments)
    {
        var (name, length) = (arguments.Required("filename"), arguments.Required("length"));
        if (!int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || bytes is 0 or > UploadEndpoint.Largest)
        {
            throw new ApiRefusalException("invalid_arguments", "[ERROR] length is not within bounds");
        }

        var upload = workspace.Files.Put(new Upload(Ids.New("F"), name, bytes, Ids.Hex(32)) { AltText = arguments.Text("alt_txt") ?? "" });
        return new() { ["upload_url"] = address.UploadUrl($"{upload.Id}/{upload.SendingToken}").AbsoluteUri, ["file_id"] = upload.Id };
    }

    private JsonObject Complete(ApiArguments arguments)
    {
        var files = arguments.Structure("files", JsonValueKind.Array, "invalid_arguments") is { } list && list.GetArrayLength() > 0
            ? new JsonArray([.. list.EnumerateArray().Select(Json)])
            : throw new ApiRefusalException("invalid_arguments", "[ERROR] missing required field: files");
        if (arguments.Text("channel_id") is { } id)
        {
            var channel = access.ToWrite(id);
            var comment = MessageText.Cut(arguments.Text("initial_comment") ?? "");
            sharing.Share(channel.Id, comment, files.ToElement(), access.Thread(channel, arguments.Text("thread_ts")));
        }

        return new() { ["files"] = files };
    }

    private JsonObject Json(JsonElement given)
    {
        if (given.Text("id") is not { } id || workspace.Files.Find(id) is not { Bytes: not null } upload)
        {
            throw new ApiRefusalException("file_not_found");
        }

        var type = Path.GetExtension(upload.Name).TrimStart('.').ToLowerInvariant();
        return new()
        {
            ["id"] = upload.Id,
            ["created"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["name"] = upload.Name,
            ["title"] = given.Text("title") ?? upload.Name,
            ["mimetype"] = type is "png" or "jpg" or "gif" ? $"image/{type.Replace("jpg", "jpeg", StringComparison.Ordinal)}" : type is "txt" or "md" or "csv" ? "text/plain" : "application/octet-stream",
            ["filetype"] = type,
            ["alt_txt"] = upload.AltText,
            ["user"] = workspace.App.BotUser,
            ["user_team"] = workspace.Team.Id,
            ["size"] = upload.Length,
            ["mode"] = "hosted",
            ["is_external"] = false,
            ["url_private"] = address.UploadUrl($"{upload.Id}/{Uri.EscapeDataString(upload.Name)}").AbsoluteUri,
        };
    }
}
