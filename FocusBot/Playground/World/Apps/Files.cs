using System.Collections.Concurrent;

namespace FocusBot.Playground.World.Apps;

/// <summary>What the app has uploaded, in memory.</summary>
internal sealed class Files
{
    private readonly ConcurrentDictionary<string, Upload> _uploads = new();

    public Upload? Find(string id) => _uploads.GetValueOrDefault(id);

    public Upload Put(Upload upload) => _uploads[upload.Id] = upload;
}

/// <summary>A file on its way or here. Whoever has the token may send its bytes.</summary>
internal sealed record Upload(string Id, string Name, int Length, string SendingToken)
{
    public string AltText { get; init; } = "";

    /// <summary>Null until they have come.</summary>
    public byte[]? Bytes { get; init; }
}
