using System.Collections.Concurrent;

namespace FocusBot.Tests.Process.Chaos;

/// <summary>Decides what goes wrong, by a seed, and counts it. What it does it does to the request and to its answer; it never says that something was taken which was not.</summary>
/// <param name="patience">How long FocusBot waits for an answer.</param>
/// <param name="longestDelay">How late a call may reach Slack at most: before it is looked for the second time.</param>
internal sealed class ChaosDice(int seed, TimeSpan patience, TimeSpan longestDelay)
{
    /// <summary>How long Slack waits for an answer, and a little.</summary>
    private static readonly TimeSpan PastSlacksPatience = TimeSpan.FromSeconds(3.3);

    private static readonly int[] StatusesToFocusBot = [201, 204, 302, 400, 403, 404, 421, 499, 500, 502, 504];

    /// <summary>None of them says that FocusBot has taken anything.</summary>
    private static readonly int[] StatusesToSlack = [302, 400, 404, 421, 499, 500, 502, 503, 504];

    /// <summary>Done twice, these are as if done once.</summary>
    private static readonly HashSet<string> Repeatable =
        ["conversations.replies", "conversations.history", "users.info", "usergroups.users.list", "chat.update", "views.publish", "auth.test"];

    private static readonly (string ContentType, string Body)[] Pages =
    [
        ("text/plain", ""),
        ("text/html", "<html><body><h1>Sign in to the guest network</h1></body></html>"),
        ("application/json", """{"error":"forbidden"}"""),
    ];

    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();

    /// <summary>Nothing goes wrong any more.</summary>
    public bool IsCalm { get; set; }

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public int Next(int below)
    {
        lock (_gate)
        {
            return _random.Next(below);
        }
    }

    /// <summary>What befalls a call of FocusBot's.</summary>
    public Meddling ToSlack(PassingRequest request) => Counted("to Slack", IsCalm || Next(100) >= 25 ? Meddling.None : Next(10) switch
    {
        0 => new("cut before it arrives") { Cuts = true, Times = 0 },
        1 => new("cut after it has arrived") { Cuts = true },
        2 => new("another status before it arrives") { Instead = Status(StatusesToFocusBot), Times = 0 },
        3 or 4 => new("another status after it has arrived") { Instead = Status(StatusesToFocusBot) },
        5 => new("a page with 200 after it has arrived") { Instead = Page(200) },
        6 => new("half of the answer") { Halves = true },
        7 => new("slow") { Hold = Pause(patience * 0.9) },
        8 when Repeatable.Contains(request.Name) => new("arrives twice") { Times = 2 },
        _ => new("arrives when nobody waits any more") { Hold = Pause(longestDelay, patience * 1.05) },
    });

    /// <summary>What befalls a request of Slack's.</summary>
    public Meddling ToFocusBot(PassingRequest request) => Counted("to FocusBot", IsCalm || Next(100) >= 25 ? Meddling.None : Next(7) switch
    {
        0 => new("cut before it arrives") { Cuts = true, Times = 0 },
        1 => new("cut after it has arrived") { Cuts = true },
        2 => new("another status before it arrives") { Instead = Status(StatusesToSlack), Times = 0 },
        3 => new("another status after it has arrived") { Instead = Status(StatusesToSlack) },
        4 => new("arrives when nobody waits any more") { Hold = Pause(PastSlacksPatience, PastSlacksPatience) },
        _ => new("arrives twice") { Times = 2 },
    });

    public FrameMeddling ToFrame()
    {
        var what = IsCalm || Next(100) >= 12 ? FrameMeddling.None : Next(8) switch
        {
            0 => FrameMeddling.Cut,
            1 or 2 => FrameMeddling.Swallow,
            3 or 4 => FrameMeddling.Delay,
            _ => FrameMeddling.Double,
        };
        _counts.AddOrUpdate($"frame: {what}", 1, (_, count) => count + 1);
        return what;
    }

    private Meddling Counted(string where, Meddling meddling)
    {
        _counts.AddOrUpdate($"{where}: {meddling.Name}", 1, (_, count) => count + 1);
        return meddling;
    }

    private FalseAnswer Status(int[] statuses) => Page(statuses[Next(statuses.Length)]);

    private FalseAnswer Page(int status)
    {
        var (contentType, body) = Pages[status is 200 ? 1 : Next(Pages.Length)];
        return new(status, contentType, status is 204 ? "" : body);
    }

    private Func<Task> Pause(TimeSpan longest, TimeSpan shortest = default)
    {
        var pause = shortest + ((longest - shortest) * (Next(1000) / 1000.0));
        return () => Task.Delay(pause, TimeProvider.System);
    }
}
