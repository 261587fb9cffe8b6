using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;
using FocusBot.Storage.Tables;

namespace FocusBot.Reviews.Afterwards;

internal static class AfterwardsFeature
{
    public static void AddAfterwards(this IServiceCollection services)
    {
        services.AddTables(AfterwardsTables.All);
        services.AddHandler<MeetingScheduled, AfterwardsHandler>(Phase.Decide);
        services.AddHandler<MeetingEnded, AfterwardsHandler>(Phase.Decide);
        services.AddReport<EndNote, AfterwardsHandler>(AfterwardsHandler.Ends);
        services.AddHandler<Judged, ResultHandler>(Phase.Decide);
        services.AddReport<ClosingNote, ResultHandler>(ResultHandler.Closes);
        services.AddButton<JudgeButton>(AfterwardsButtons.Judge);
        services.AddButton<JudgeButton>(AfterwardsButtons.Talked);
        services.AddButton<JudgeButton>(AfterwardsButtons.Absent);
        services.AddButton<JudgeButton>(AfterwardsButtons.Show);
        services.AddButton<JudgeButton>(AfterwardsButtons.Hide);
        services.AddButton<ShareResultButton>(AfterwardsButtons.Share);
        services.AddButton<OverButton>(MeetingButtons.Over);
    }
}
