using System.Text;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;

namespace FocusBot.Playground.Answers;

/// <summary>Takes a file's bytes, raw or as a form, from whoever holds the address; gives them back to whoever holds the token.</summary>
internal sealed class UploadEndpoint(Workspace workspace, Grants grants)
{
    public const int Largest = 20_000_000;

    private const int Envelope = 10_000;

    public async Task<IResult> TakeAsync(HttpContext context, string id, string ticket)
    {
        if (workspace.Files.Find(id) is not { Bytes: null } upload || upload.SendingToken != ticket)
        {
            return Results.NotFound();
        }

        if (await BodyReading.ReadAtMostAsync(context.Request, upload.Length + Envelope, context.RequestAborted) is not { } body)
        {
            return Results.Text("too_large", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var bytes = context.Request.HasFormContentType ? await FromFormAsync(context.Request, body) : body;
        if (bytes.Length != upload.Length)
        {
            return Results.Text("The length is not what was announced.", statusCode: StatusCodes.Status400BadRequest);
        }

        workspace.Files.Put(upload with { Bytes = bytes });
        return Results.Text($"OK - {bytes.Length}");
    }

    public IResult Give(HttpContext context, string id)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var isAllowed = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            && grants.KindOf(header["Bearer ".Length..].Trim()) is TokenKind.Bot && grants.Has("files:read");
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return isAllowed && workspace.Files.Find(id) is { Bytes: { } bytes } ? Results.Bytes(bytes, "application/octet-stream") : Results.NotFound();
    }

    private static async Task<byte[]> FromFormAsync(HttpRequest request, byte[] body)
    {
        request.Body = new MemoryStream(body);
        var form = await request.ReadFormAsync();
        if (form.Files.Count == 0)
        {
            return form.TryGetValue("file", out var text) ? Encoding.UTF8.GetBytes(text.ToString()) : [];
        }

        using var file = new MemoryStream();
        await form.Files[0].CopyToAsync(file);
        return file.ToArray();
    }
}
