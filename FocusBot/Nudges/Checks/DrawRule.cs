using System.Security.Cryptography;
using System.Text;
using FocusBot.Conversations;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Checks;

/// <summary>Draws whether a moment is held out: by lot, and the same lot whenever it is asked again.</summary>
internal static class DrawRule
{
    /// <returns>0 to 99, each as likely as the others.</returns>
    public static int Draw(ThreadKey thread, Pair pair)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{thread.Installation}/{thread.Channel}/{thread.Root}/{pair}"));
        return (int)(BitConverter.ToUInt32(hash) % 100);
    }
}
