namespace FocusBot.Tests.Browser;

/// <summary>A test in a real browser; without one on this machine it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "There is no Chromium on this machine: install it, or set FOCUSBOT_CHROMIUM to its path.";
        }
    }
}
