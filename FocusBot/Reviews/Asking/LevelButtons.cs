using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Asking;

/// <summary>The five answers as buttons. Their value names the thread; who presses answers for themselves alone.</summary>
internal static class LevelButtons
{
    public const string Prefix = "level.";
    public const string Withdraw = Prefix + "withdraw", Show = Prefix + "show", Hide = Prefix + "hide";

    public static readonly ButtonWord Family = new(Prefix);

    public static CardPart.Buttons Row(ThreadKey thread, DeclaredLevel? except = null) => new(
        [.. from declared in DeclaredLevels.All
            where declared != except
            select new CardButton(declared.Label(), Prefix + declared.Word(), ValueOf(thread))]);

    public static CardButton Button(string label, string action, ThreadKey thread) => new(label, action, ValueOf(thread));

    private static string ValueOf(ThreadKey thread) => $"{thread.Channel}/{thread.Root}";
}
