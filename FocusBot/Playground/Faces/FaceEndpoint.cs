using System.Globalization;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Faces;

/// <summary>Everybody's picture: <c>U0MAYA-72.png</c>.</summary>
internal static class FaceEndpoint
{
    private const int Smallest = 8, Largest = 1024;

    public static IResult Draw(HttpContext context, Workspace workspace, string name)
    {
        var parts = Path.GetFileNameWithoutExtension(name).Split('-');
        if (parts is not [var id, var pixels] || !name.EndsWith(".png", StringComparison.Ordinal) || workspace.People.Find(id) is not { } person
            || !int.TryParse(pixels, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < Smallest or > Largest)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "max-age=3600";
        return Results.Bytes(Png.Of(size, Face.Of(person.Id).At), "image/png");
    }
}
