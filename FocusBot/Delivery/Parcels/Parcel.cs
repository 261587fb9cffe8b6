using System.Text.Json.Serialization;
using FocusBot.Conversations;

namespace FocusBot.Delivery.Parcels;

/// <summary>Something to be done in a workspace, once. A closed set.</summary>
[JsonDerivedType(typeof(ThreadPost), "thread-post")]
[JsonDerivedType(typeof(ChannelPost), "channel-post")]
[JsonDerivedType(typeof(PrivateNote), "private-note")]
[JsonDerivedType(typeof(DirectMessage), "direct-message")]
[JsonDerivedType(typeof(Revision), "revision")]
[JsonDerivedType(typeof(Reply), "reply")]
[JsonDerivedType(typeof(ThreadReading), "thread-reading")]
[JsonDerivedType(typeof(PersonReading), "person-reading")]
[JsonDerivedType(typeof(GroupReading), "group-reading")]
[JsonDerivedType(typeof(HuddleReading), "huddle-reading")]
[JsonDerivedType(typeof(HomeView), "home-view")]
[JsonDerivedType(typeof(Alarm), "alarm")]
internal abstract record Parcel
{
    private Parcel() { }

    /// <summary>What to do when it cannot be known whether it arrived. Saying a thing twice is worse than not saying it.</summary>
    public Doubt WhenInDoubt => this switch
    {
        ThreadPost or ChannelPost => Doubt.LookForIt,
        Revision or ThreadReading or PersonReading or GroupReading or HuddleReading or HomeView or Alarm or Reply { ReplacesOriginal: true } => Doubt.SendAgain,
        _ => Doubt.GiveUp,
    };

    /// <summary>It would go to somebody whose id was removed. Nobody is left to hear it.</summary>
    public bool IsForNobody => this switch
    {
        PrivateNote note => note.User.IsNobody,
        DirectMessage message => message.User.IsNobody,
        HomeView view => view.User.IsNobody,
        PersonReading reading => reading.User.IsNobody,
        _ => false,
    };

    public sealed record ThreadPost(ChannelId Channel, MessageTs Root, Card Card) : Parcel;

    public sealed record ChannelPost(ChannelId Channel, Card Card) : Parcel;

    /// <summary>Seen by one person, in this session only; it may never be seen at all.</summary>
    public sealed record PrivateNote(ChannelId Channel, UserId User, MessageTs? Root, Card Card) : Parcel;

    public sealed record DirectMessage(UserId User, Card Card) : Parcel;

    /// <summary>Replaces what an earlier post of FocusBot says.</summary>
    public sealed record Revision(ChannelId Channel, MessageTs Ts, Card Card) : Parcel;

    /// <summary>Answers an interaction, to the person alone. When the address no longer works, <paramref name="Otherwise"/> is where to say it.</summary>
    /// <param name="ReplacesOriginal">The private message that held the pressed button gives way to this one.</param>
    public sealed record Reply(ReplyAddress Address, Card Card, bool ReplacesOriginal, PrivateNote? Otherwise) : Parcel;

    /// <summary>Asks who has written in a thread; the answer comes as a <see cref="Report.ThreadRead"/>.</summary>
    public sealed record ThreadReading(ChannelId Channel, MessageTs Root) : Parcel
    {
        /// <summary>How many of the newest messages come with their words: 0 to 100. Then these are all that is read, and without words it is the whole thread.</summary>
        public int NewestWithWords { get; init; }

        /// <summary>Nobody from outside is in the channel; otherwise there may be.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool IsUnshared { get; init; }

        /// <summary>The newest messages that are known of, the latest first: whoever reads knows from them where to begin.</summary>
        public IReadOnlyList<MessageTs> KnownNewest { get; init; } = [];
    }

    /// <summary>Asks what the workspace knows of a person; the answer comes as a <see cref="Report.PersonRead"/>.</summary>
    public sealed record PersonReading(UserId User) : Parcel;

    /// <summary>Asks who is in a user group; the answer comes as a <see cref="Report.GroupRead"/>.</summary>
    public sealed record GroupReading(string Group) : Parcel;

    /// <summary>Asks how a huddle stands, of whose end nothing was heard; the answer comes as a <see cref="Report.HuddleRead"/>.</summary>
    public sealed record HuddleReading(ChannelId Channel, MessageTs Ts) : Parcel;

    /// <summary>What a person finds when they open FocusBot's own page in the workspace.</summary>
    public sealed record HomeView(UserId User, Card Card) : Parcel;

    /// <summary>Asks nothing of the workspace: its report comes when it is due.</summary>
    public sealed record Alarm : Parcel;
}

/// <summary>What to do about a <see cref="Parcel"/> whose outcome is unknown.</summary>
internal enum Doubt
{
    /// <summary>It can be found again by its metadata; only when it is absent is it sent again.</summary>
    LookForIt,

    /// <summary>A second time changes nothing.</summary>
    SendAgain,

    /// <summary>It can be found nowhere, so it is not repeated.</summary>
    GiveUp,
}
