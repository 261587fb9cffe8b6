using System.Globalization;

namespace FocusBot.Playground.Faces;

/// <summary>Everybody's picture, whoever they are: <c>U0MAYA-72.png</c>.</summary>
internal static class FaceEndpoint
{
    private const int Smallest = 8, Largest = 1024, LongestId = 40;

    public static IResult Draw(HttpContext context, string name)
    {
        var parts = Path.GetFileNameWithoutExtension(name).Split('-');
        if (parts is not [{ Length: > 0 and <= LongestId } id, var pixels] || !name.EndsWith(".png", StringComparison.Ordinal) || !id.All(char.IsAsciiLetterOrDigit)
            || !int.TryParse(pixels, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < Smallest or > Largest)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "max-age=3600";
        return Results.Bytes(Png.Of(size, Face.Of(id).At), "image/png");
    }
}
