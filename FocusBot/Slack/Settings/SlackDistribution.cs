namespace FocusBot.Slack.Settings;

/// <summary>How the app came to be in its workspaces. Slack's limits for reading depend on it.</summary>
internal enum SlackDistribution
{
    /// <summary>Made by the workspace or the organisation for itself, as the manifest does.</summary>
    Internal,

    /// <summary>Given to others outside of the Slack Marketplace: one page of 15 messages a minute.</summary>
    Unlisted,

    /// <summary>Approved for the Slack Marketplace.</summary>
    Marketplace,
}
