using System.Buffers;

namespace FocusBot.Slack.Receiving;

/// <summary>What came of reading the bytes of a request. A closed set.</summary>
internal abstract record RequestBody
{
    private RequestBody() { }

    public sealed record Whole(byte[] Bytes) : RequestBody;

    /// <summary>There are more than anybody sends who means well.</summary>
    public sealed record TooLong : RequestBody;

    /// <summary>Too much is being taken in already.</summary>
    public sealed record NoRoom : RequestBody;

    /// <param name="longest">How many bytes are read at most, whatever the headers say.</param>
    /// <exception cref="BadHttpRequestException">The body is shorter than its headers say, or its chunks make no sense.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int longest, TakenRoom room)
    {
        if (request.ContentLength > longest)
        {
            return new TooLong();
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            RequestBody? end = read.Buffer.Length > longest ? new TooLong()
                : !await room.TryGrowAsync(read.Buffer.Length, request.HttpContext.RequestAborted) ? new NoRoom()
                : read.IsCompleted ? new Whole(read.Buffer.ToArray())
                : null;
            if (end is not null)
            {
                reader.AdvanceTo(read.Buffer.End);
                return end;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
