using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Drafts;

internal static class DraftsFeature
{
    public static void AddDrafts(this IServiceCollection services)
    {
        services.AddSingleton<DraftReader>();
        services.AddCommand<DraftCommand>(DraftCommand.Word, "draft [text]", "reads a draft to you alone: which level it argues from, and a question at each other level");
        services.AddForm<DraftFormSent>(DraftForm.Name);
        services.AddGlobalShortcut<DraftShortcut>(DraftShortcut.Id, "Check my draft", "See which level a draft argues from, before you post it");
    }
}
