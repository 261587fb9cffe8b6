using System.Buffers;

namespace FocusBot.Slack.Receiving;

/// <summary>The bytes of a request, up to a limit and as they came.</summary>
internal static class RequestBody
{
    /// <returns><see langword="null"/> when there are more than <paramref name="longest"/> bytes, whatever the headers say.</returns>
    /// <exception cref="BadHttpRequestException">The body is shorter than its headers say, or its chunks make no sense.</exception>
    public static async ValueTask<byte[]?> ReadAtMostAsync(this HttpRequest request, int longest)
    {
        if (request.ContentLength > longest)
        {
            return null;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > longest)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
