using FocusBot.Delivery.Routing;
using FocusBot.Home;
using FocusBot.Levels;
using FocusBot.Nudges;
using FocusBot.People;
using FocusBot.Reviews;
using FocusBot.Summaries;
using FocusBot.Teams;

namespace FocusBot.Hosting;

/// <summary>What FocusBot does, apart from how it talks to Slack and where it keeps things.</summary>
internal static class Features
{
    public static void AddFeatures(this IHostApplicationBuilder builder)
    {
        builder.AddPeople();
        builder.AddTeams();
        builder.AddLevels();
        builder.AddReviews();
        builder.AddNudges();
        builder.AddSummaries();
        builder.AddHome();
    }

    /// <summary>The words of all features, without a host that runs.</summary>
    public static RouteTable ReadWords()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.AddFeatures();
        return builder.Services.Routes();
    }
}
