using Microsoft.Playwright;

namespace FocusBot.Tests.Browser;

/// <summary>A keyboard that counts what's pressed beyond the words.</summary>
internal sealed class CountedKeys(IPage page)
{
    public int Presses { get; private set; }

    public Task WriteAsync(string words) => page.Keyboard.TypeAsync(words);

    public async Task PressAsync(string key, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Presses++;
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Presses a key until the focus is there, as somebody does who looks.</summary>
    public async Task PressUntilFocusedAsync(string key, ILocator there)
    {
        await there.WaitForAsync();
        for (var i = 0; i < 40 && !await there.EvaluateAsync<bool>("node => node === document.activeElement"); i++)
        {
            await PressAsync(key);
        }

        Assert.True(await there.EvaluateAsync<bool>("node => node === document.activeElement"), $"{key} doesn’t lead to {there}.");
    }
}
