namespace FocusBot.Levels.Encoder;

/// <summary>Where the encoder's files lie: in a folder of their own beside the program.</summary>
internal sealed record EncoderFiles(string Folder)
{
    public static EncoderFiles BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "reader"));

    public string Network => Path.Combine(Folder, "reader.onnx");

    public string Vocabulary => Path.Combine(Folder, "vocab.txt");

    public string Head => Path.Combine(Folder, "head.json");
}
