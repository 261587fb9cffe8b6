using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using static FocusBot.Tests.Given;

namespace FocusBot.Tests.Reviews;

public sealed class RequestRuleTests
{
    private static readonly Channel Member = new(Given.Reviews, ChannelState.Member, IsShared: false);

    private static AnswerTo Of(UserId person) => new(Acme, Given.Reviews, person, "1");

    [Fact]
    public void Nothing_speaks_against_what_is_not_known_yet() => Assert.Null(RequestRule.Refuse(null, null));

    [Fact]
    public void A_channel_that_FocusBot_is_in_will_do() => Assert.Null(RequestRule.Refuse(Member, ThreadOf([Ana, Ben])));

    [Fact]
    public void Each_channel_that_will_not_do_has_its_sentence()
    {
        Assert.Same(RefusalMessage.SharedChannel, RequestRule.Refuse(Member with { IsShared = true, IsOff = true }));
        Assert.Same(RefusalMessage.SharedChannel, RequestRule.Refuse(Member with { IsShared = true, IsOff = true, State = ChannelState.Removed }));
        Assert.Null(RequestRule.Refuse(Member with { IsShared = true }));
        Assert.Same(RefusalMessage.ArchivedChannel, RequestRule.Refuse(Member with { State = ChannelState.Archived }));
        Assert.Equal(Texts.AsRead.Of(RefusalMessage.NotAMember(Given.Reviews)), Texts.AsRead.Of(RequestRule.Refuse(Member with { State = ChannelState.Removed }) ?? Words));
    }

    [Fact]
    public void A_closed_thread_is_closed() => Assert.Same(RefusalMessage.ClosedThread, RequestRule.Refuse(Member, ThreadOf([Ana, Ben]) with { IsClosed = true }));

    [Fact]
    public void A_thread_in_which_no_person_wrote_has_nobody_to_ask() =>
        Assert.Same(RefusalMessage.NobodyHere, RequestRule.RefuseOnceKnown(new ThreadRequest.Ask(Given.Thread, Of(Ana)), ThreadOf()));

    [Fact]
    public void One_person_alone_is_not_asked_but_may_say_their_level()
    {
        Assert.Same(RefusalMessage.NobodyToCompareWith, RequestRule.RefuseOnceKnown(new ThreadRequest.Ask(Given.Thread, Of(Ben)), ThreadOf([Ana])));
        Assert.Null(RequestRule.RefuseOnceKnown(new ThreadRequest.DeclareLevel(Given.Thread, Of(Ana), DeclaredLevel.Impact, Noon), ThreadOf([Ana])));
    }

    [Fact]
    public void Only_who_wrote_in_the_thread_can_answer_and_anybody_can_ask_and_look()
    {
        var thread = ThreadOf([Ana, Ben]);

        Assert.Same(RefusalMessage.NotInTheThread, RequestRule.RefuseOnceKnown(new ThreadRequest.DeclareLevel(Given.Thread, Of(Cleo), DeclaredLevel.Impact, Noon), thread));
        Assert.Same(RefusalMessage.NotInTheThread, RequestRule.RefuseOnceKnown(new ThreadRequest.Withdraw(Given.Thread, Of(Cleo), Noon), thread));
        Assert.Same(RefusalMessage.NotInTheThread, RequestRule.RefuseOnceKnown(new ThreadRequest.Show(Given.Thread, Of(Cleo), true), thread));
        Assert.Null(RequestRule.RefuseOnceKnown(new ThreadRequest.Ask(Given.Thread, Of(Cleo)), thread));
        Assert.Null(RequestRule.RefuseOnceKnown(new ThreadRequest.Check(Given.Thread, Of(Cleo)), thread));
    }
}
