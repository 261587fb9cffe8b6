using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace FocusBot.Tests.Levels;

/// <summary>That the weights which are committed are those that their cards describe: new weights need a new card.</summary>
public sealed partial class ModelCardTests
{
    private static readonly string[] Cards = ["FocusBot/Levels/Encoder/README.md", "docs/levels-model.md"];

    /// <summary>Everything that was learned and is committed.</summary>
    private static readonly string[] Weights =
    [
        "FocusBot/Levels/Encoder/head.json", "FocusBot/Levels/Encoder/layer.json", "FocusBot/Levels/Encoder/reader.onnx", "FocusBot/Levels/Encoder/vocab.txt",
        "FocusBot/Levels/Text/Languages/letters.bin", "FocusBot/Levels/levels.bin", "FocusBot/Levels/mismatch.json", "FocusBot/Reviews/Exchanges/Stuck/stuck.json",
    ];

    [Fact]
    public void Every_card_names_the_very_bytes_that_are_committed()
    {
        var told = Told();

        Assert.Equal(Weights, told.Keys.Order(StringComparer.Ordinal));
        Assert.All(told, weights => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Checkout.Root, weights.Key)))), weights.Value));
    }

    [Fact]
    public void No_model_is_committed_without_a_card()
    {
        var found = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "FocusBot"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'))
            .Where(file => file.EndsWith(".onnx", StringComparison.Ordinal) || file.EndsWith(".bin", StringComparison.Ordinal))
            .Where(file => !file.StartsWith("FocusBot/bin/", StringComparison.Ordinal) && !file.StartsWith("FocusBot/obj/", StringComparison.Ordinal));

        Assert.Empty(found.Except(Weights));
    }

    private static Dictionary<string, string> Told() =>
        (from card in Cards
         from line in File.ReadLines(Path.Combine(Checkout.Root, card))
         let row = Row().Match(line)
         where row.Success
         let file = Path.GetFullPath(Path.Combine(Checkout.Root, Path.GetDirectoryName(card) ?? "", row.Groups["file"].Value))
         select (Path: Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'), Hash: row.Groups["hash"].Value)).ToDictionary(row => row.Path, row => row.Hash);

    [GeneratedRegex(@"^\| `(?<file>[^`]+)` \|.*\| (?<hash>[0-9a-f]{64}) \|$")]
    private static partial Regex Row();
}
