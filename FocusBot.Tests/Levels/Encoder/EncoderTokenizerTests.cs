using System.Text.Json;
using FocusBot.Levels.Encoder;

namespace FocusBot.Tests.Levels.Encoder;

/// <summary>That a message reaches the network in the very tokens in which it met messages while it learned.</summary>
public sealed class EncoderTokenizerTests
{
    private static readonly EncoderTokenizer Tokenizer = EncoderTokenizer.Load(EncoderFiles.BesideTheProgram.Vocabulary);

    public static TheoryData<string, string?, long[], long[]> Samples()
    {
        var samples = new TheoryData<string, string?, long[], long[]>();
        foreach (var line in File.ReadLines(Path.Combine(Checkout.Root, "FocusBot.Tests", "Levels", "Encoder", "samples.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            samples.Add(root.GetProperty("text").GetString() ?? "", root.GetProperty("previous").GetString(), Numbers(root, "ids"), Numbers(root, "types"));
        }

        return samples;
    }

    /// <summary>The ids were written by the tokenizer of the training, which is other code in another language.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_message_becomes_the_tokens_of_the_training(string text, string? previous, long[] ids, long[] types)
    {
        var input = Tokenizer.Encode(text, previous);

        Assert.Equal(ids, input.Ids);
        Assert.Equal(types, input.Types);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("<#A")]
    [InlineData("<https://")]
    [InlineData("``` ")]
    [InlineData("\ud83d\ude80")]
    [InlineData("\ud800")]
    [InlineData("שלום לכולם ")]
    [InlineData("a\u0301\u0302\u200d")]
    [InlineData("\u0000 ")]
    public void Forty_thousand_characters_of_anything_become_as_many_tokens_as_fit(string part)
    {
        var message = string.Concat(Enumerable.Repeat(part, (40_000 / part.Length) + 1));

        var input = Tokenizer.Encode(message, message);

        Assert.InRange(input.Ids.Length, 2, 96 + 2 + 33);
        Assert.Equal(input.Ids.Length, input.Types.Length);
    }

    private static long[] Numbers(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(number => number.GetInt64())];
}
