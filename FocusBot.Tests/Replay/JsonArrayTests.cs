using System.Text;
using System.Text.Json;
using FocusBot.Replay.Exports.Lists;

namespace FocusBot.Tests.Replay;

public sealed class JsonArrayTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData(" [ ] ")]
    [InlineData("[{\"a\":[1,{}]},{}]", "{\"a\":[1,{}]}", "{}")]
    [InlineData("\ufeff[ 1 , \"]\" ,\n[2] ]", "1", "\"]\"", "[2]")]
    public void Elements_come_one_by_one(string json, params string[] elements)
    {
        // However the stream hands its bytes out.
        foreach (var step in (int[])[1, 2, 3, 1000])
        {
            Assert.Equal(elements, Read(json, step));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    [InlineData("[,1]")]
    [InlineData("[{\"a\":}]")]
    [InlineData("[\"abc")]
    public void What_is_no_array_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Read(json, 1));

    [Fact]
    public void An_element_may_be_longer_than_the_buffer_but_not_without_end()
    {
        var whole = $"\"{new string('x', 3_000_000)}\"";
        Assert.Equal([whole, "1"], Read($"[{whole},1]", 100_000));

        Assert.ThrowsAny<JsonException>(() => Read($"[\"{new string('x', 20_000_000)}\"]", 100_000));
    }

    private static List<string> Read(string json, int step)
    {
        var array = new JsonArray(new Steps(Encoding.UTF8.GetBytes(json), step));
        var elements = new List<string>();
        while (array.TryRead(out var element))
        {
            elements.Add(Encoding.UTF8.GetString(element.Span));
        }

        return elements;
    }

    /// <summary>Gives out so many bytes at a time.</summary>
    private sealed class Steps(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
    }
}
