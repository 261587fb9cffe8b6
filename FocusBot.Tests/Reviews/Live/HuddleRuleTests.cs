using FocusBot.Conversations;
using FocusBot.Reviews.Huddles;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Tests.Reviews.Live;

public sealed class HuddleRuleTests
{
    private static readonly HuddleState Nobody = new([], HasEnded: false), AnaIsThere = new([Given.Ana], HasEnded: false);

    private static readonly Meeting AtNoon = Review("noon", Given.Noon, Given.Ana, Given.Ben), AlsoAtNoon = Review("also", Given.Noon, Given.Cleo), AtTwo = Review("two", Given.Noon.AddHours(2), Given.Dan), Untimed = Review("untimed", null, Given.Ana);

    [Theory]
    [InlineData(0, true)]
    [InlineData(44, true)]
    [InlineData(-1, false)]
    [InlineData(45, false)]
    public void A_huddle_is_the_review_whose_time_it_is(int minutes, bool isOne) =>
        Assert.Equal(isOne ? "noon" : null, HuddleRule.Of([AtNoon, AtTwo], Given.Noon.AddMinutes(minutes), Nobody)?.Id);

    [Theory]
    [InlineData(-16, false)]
    [InlineData(-15, true)]
    public void A_little_before_its_time_it_is_when_its_people_are_there(int minutes, bool isOne) =>
        Assert.Equal(isOne ? "noon" : null, HuddleRule.Of([AtNoon, AtTwo], Given.Noon.AddMinutes(minutes), AnaIsThere)?.Id);

    [Fact]
    public void Without_a_time_it_is_what_people_who_are_there_were_asked_about_within_a_day()
    {
        Assert.Equal("untimed", HuddleRule.Of([Untimed, AtTwo], Given.Noon, AnaIsThere)?.Id);
        Assert.Equal("noon", HuddleRule.Of([Untimed, AtNoon], Given.Noon, AnaIsThere)?.Id);
        Assert.Null(HuddleRule.Of([Untimed], Given.Noon, Nobody));
        Assert.Null(HuddleRule.Of([Untimed], Given.Noon.AddHours(25), AnaIsThere));
    }

    [Fact]
    public void Of_two_at_once_it_is_the_one_whose_people_are_there_and_none_when_that_does_not_tell()
    {
        Assert.Equal("also", HuddleRule.Of([AtNoon, AlsoAtNoon], Given.Noon, Nobody with { BegunBy = Given.Cleo })?.Id);
        Assert.Equal("noon", HuddleRule.Of([AtNoon, AlsoAtNoon], Given.Noon, new([Given.Ben], HasEnded: false))?.Id);
        Assert.Null(HuddleRule.Of([AtNoon, AlsoAtNoon], Given.Noon, Nobody));
        Assert.Null(HuddleRule.Of([AtNoon, AlsoAtNoon], Given.Noon, new([Given.Ben, Given.Cleo], HasEnded: false)));
    }

    [Fact]
    public void It_is_looked_after_when_the_review_should_end()
    {
        Assert.Equal(Given.Noon.AddMinutes(45), HuddleRule.LooksAt(AtNoon, Given.Noon));
        Assert.Equal(Given.Noon.AddHours(1), HuddleRule.LooksAt(Untimed, Given.Noon));
    }

    [Theory]
    [InlineData(0, 2, true)]
    [InlineData(0, 3, false)]
    [InlineData(-14, -2, true)]
    [InlineData(-14, 0, true)]
    [InlineData(-14, 1, false)]
    public void One_that_ends_at_once_or_before_the_review_begins_was_none(int begun, int ended, bool wasSlip) =>
        Assert.Equal(wasSlip, HuddleRule.WasSlip(AtNoon, MessageTs.At(Given.Noon.AddMinutes(begun)), Given.Noon.AddMinutes(ended)));

    private static Meeting Review(string id, DateTimeOffset? start, params IEnumerable<UserId> people) =>
        new(Given.Acme, id, Given.Reviews, people.First(), Given.Root, null, IsRevealed: false, [.. people.Select(person => new Invitee(person, null, false))]) { Time = start is { } at ? new(at, 45) : null };
}
