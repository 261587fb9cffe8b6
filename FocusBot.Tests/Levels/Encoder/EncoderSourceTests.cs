using FocusBot.Levels.Encoder;

namespace FocusBot.Tests.Levels.Encoder;

/// <summary>A model file that is missing, cut short, of another version or of another kind: one sentence, and no encoder.</summary>
public sealed class EncoderSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public EncoderSourceTests()
    {
        foreach (var file in new[] { "reader.onnx", "vocab.txt", "head.json" })
        {
            File.Copy(Path.Combine(EncoderFiles.BesideTheProgram.Folder, file), _folder.File(file));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Whole_files_are_an_encoder()
    {
        var source = Source();

        Assert.Null(source.Absence);
        Assert.NotNull(source.Encoder);
        Assert.Matches("^encoder [0-9a-f]{8}$", source.Encoder.Name);
    }

    [Fact]
    public void It_can_be_switched_off()
    {
        var source = EncoderSource.By(new EncoderOptions { Encoder = EncoderSwitch.Off });

        Assert.Null(source.Encoder);
        Assert.Equal("The encoder is switched off (Reading:Encoder).", source.Absence);
    }

    [Theory]
    [InlineData("reader.onnx")]
    [InlineData("vocab.txt")]
    [InlineData("head.json")]
    public void A_file_that_is_missing(string file)
    {
        File.Delete(_folder.File(file));

        Says("can't be read from");
    }

    [Theory]
    [InlineData("vocab.txt", "are damaged")]
    [InlineData("head.json", "are damaged")]
    [InlineData("reader.onnx", "are of different versions")]
    public void A_file_that_is_cut_short(string file, string sentence)
    {
        Cut(file);

        Says(sentence);
    }

    [Fact]
    public void A_network_that_is_cut_short_though_its_head_knows_it()
    {
        Cut("reader.onnx");
        Trust();

        Says("is damaged or not a model");
    }

    [Fact]
    public void A_network_of_another_kind()
    {
        File.Copy(Path.Combine(Checkout.Root, "FocusBot.Tests", "Levels", "Encoder", "identity.onnx"), _folder.File("reader.onnx"), overwrite: true);
        Trust();

        Says("is a model of another kind");
    }

    [Fact]
    public void A_last_layer_of_another_width()
    {
        var head = File.ReadAllText(_folder.File("head.json"));
        File.WriteAllText(_folder.File("head.json"), head.Replace("\"weights\": \"", "\"weights\": \"1 ", StringComparison.Ordinal));

        Says("are damaged");
    }

    private void Cut(string file)
    {
        using var stream = File.OpenWrite(_folder.File(file));
        stream.SetLength(stream.Length / 2);
    }

    /// <summary>Writes into the last layer that it was fitted on the network that lies there now.</summary>
    private void Trust()
    {
        using var stream = File.OpenRead(_folder.File("head.json"));
        var head = EncoderHeadFile.Read(stream);
        stream.Dispose();
        using var again = File.Create(_folder.File("head.json"));
        EncoderHeadFile.Write(head with { Encoder = LevelEncoder.Fingerprint(_folder.File("reader.onnx")) }, again);
    }

    private void Says(string words)
    {
        var source = Source();

        Assert.Null(source.Encoder);
        Assert.Contains(words, source.Absence, StringComparison.Ordinal);
        Assert.EndsWith(".", source.Absence, StringComparison.Ordinal);
    }

    private EncoderSource Source() => EncoderSource.Of(new(_folder.Path));
}
