namespace FocusBot.Playground.Wire;

internal static class BodyReading
{
    /// <returns>Null when the body is larger than that.</returns>
    public static async Task<byte[]?> ReadAtMostAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > most)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
