namespace FocusBot.Tests.Playground.Bolt;

/// <summary>A test with Slack's own Bolt for JavaScript on the other side; where that isn't installed it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BoltFactAttribute : FactAttribute
{
    public BoltFactAttribute()
    {
        if (!BoltApp.IsInstalled)
        {
            Skip = "Bolt for JavaScript isn't installed: with Node.js 20 or newer, run 'npm ci' in .ci/bolt.";
        }
    }
}
