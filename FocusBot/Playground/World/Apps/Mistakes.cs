using System.Collections.Concurrent;

namespace FocusBot.Playground.World.Apps;

/// <summary>What the app has answered to Slack that Slack cannot use: each a sentence.</summary>
internal sealed class Mistakes
{
    private readonly ConcurrentQueue<string> _sentences = new();

    public IReadOnlyList<string> All => [.. _sentences];

    public void Add(string sentence) => _sentences.Enqueue(sentence);
}
