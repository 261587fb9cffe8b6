namespace FocusBot.Slack.WebApi;

/// <summary>A method of Slack's Web API: how its arguments travel, how often it may be called, how long it may take.</summary>
/// <param name="TakesJson">Its arguments are the body; otherwise they are the query.</param>
/// <param name="PerMinute">Calls a minute in one installation. A tier's number is what Slack promises at least.</param>
internal sealed record SlackMethod(string Name, bool TakesJson, int PerMinute)
{
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;

    /// <summary>"Several hundred" a minute in one workspace, beside one a second in each channel.</summary>
    private const int Posting = 300;

    /// <summary>Absent: as long as any call.</summary>
    public TimeSpan? Patience { get; init; }

    public static SlackMethod PostMessage { get; } = new("chat.postMessage", true, Posting);

    public static SlackMethod PostEphemeral { get; } = new("chat.postEphemeral", true, Tier4);

    public static SlackMethod UpdateMessage { get; } = new("chat.update", true, Tier3);

    public static SlackMethod ReadReplies { get; } = new("conversations.replies", false, Tier3);

    public static SlackMethod ReadHistory { get; } = new("conversations.history", false, Tier3);

    public static SlackMethod GetUser { get; } = new("users.info", false, Tier4);

    public static SlackMethod ReadGroup { get; } = new("usergroups.users.list", false, Tier2);

    /// <remarks>Somebody has opened a menu, and Slack waits three seconds for what is in it.</remarks>
    public static SlackMethod ListGroups { get; } = new("usergroups.list", false, Tier2) { Patience = TimeSpan.FromSeconds(2) };

    /// <remarks>A trigger lives three seconds from the person's press: what takes longer than two is too late.</remarks>
    public static SlackMethod OpenView { get; } = new("views.open", true, Tier4) { Patience = TimeSpan.FromSeconds(2) };

    public static SlackMethod PublishView { get; } = new("views.publish", true, Tier4);

    public static SlackMethod TestToken { get; } = new("auth.test", true, Tier4);

    public static SlackMethod OAuthAccess { get; } = new("oauth.v2.access", false, Tier4);

    public static SlackMethod OpenConnection { get; } = new("apps.connections.open", true, Tier3);
}
