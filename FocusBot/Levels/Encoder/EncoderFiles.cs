namespace FocusBot.Levels.Encoder;

/// <summary>Where the encoder's files lie: in a folder of their own beside the program.</summary>
internal sealed record EncoderFiles(string Folder)
{
    public static EncoderFiles BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "reader"));

    public string Network => Path.Combine(Folder, "reader.onnx");

    public string Vocabulary => Path.Combine(Folder, "vocab.txt");

    /// <summary>The last layer as the network was trained with it, from which ours is fitted.</summary>
    public string OwnLayer => Path.Combine(Folder, "layer.json");

    public string Head => Path.Combine(Folder, "head.json");
}
