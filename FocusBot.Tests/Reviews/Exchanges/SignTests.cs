using FocusBot.Reviews.Exchanges.Signs;
using static FocusBot.Tests.Reviews.Exchanges.Talk;

namespace FocusBot.Tests.Reviews.Exchanges;

/// <summary>Each sign where it shows and where it does not. Bob argues Impact, Ann Execution; the sign is looked for in Ann's last message.</summary>
public sealed class SignTests
{
    private const string Asked = "Bob: Who is better off with the importer?|Impact";

    [Fact]
    public void Objecting_answers_with_a_but_from_its_own_level()
    {
        Assert.Equal(1, new ObjectingSign().In(Turn(Asked, "Ann: Sure, but the sprint is full.|Execution")));
        Assert.Equal(0, new ObjectingSign().In(Turn(Asked, "Ann: The sprint is full.|Execution")));
        Assert.Equal(0, new ObjectingSign().In(Turn(Asked, "Ann: True, but the nurses win most.|Impact")));
        Assert.Equal(0, new ObjectingSign().In(Turn("Ann: Sure, but the sprint is full.|Execution")));
    }

    [Fact]
    public void Passing_over_stays_at_its_own_level_and_takes_nothing_up()
    {
        Assert.Equal(1, new PassingOverSign().In(Turn(Asked, "Ann: Tests are green, release on Friday.|Execution")));
        Assert.InRange(new PassingOverSign().In(Turn(Asked, "Ann: The importer makes nobody better before Friday.|Execution")), 0, 0.5);
        Assert.Equal(0, new PassingOverSign().In(Turn(Asked, "Ann: The nurses.|Impact")));
        Assert.Equal(0, new PassingOverSign().In(Turn("Ann: Tests are green.|Execution", "Ann: Release on Friday.|Execution")));
    }

    [Fact]
    public void Re_asking_says_so_or_asks_with_the_same_words()
    {
        Assert.Equal(1, new ReAskingSign().In(Turn("Ann: As I said, who owns the firewall.|Execution")));
        Assert.Equal(1, new ReAskingSign().In(Turn("Ann: Which contractor opens the firewall?|Execution", Asked, "Ann: Contractor for the firewall?|Execution")));
        Assert.Equal(0, new ReAskingSign().In(Turn("Ann: Which contractor opens the firewall?|Execution", Asked, "Ann: When is lunch?|None")));
    }

    [Fact]
    public void Repeating_shares_words_with_what_its_author_said_before()
    {
        Assert.Equal(1, new RepeatingSign().In(Turn("Ann: The migration lands Thursday with the firewall.|Execution", Asked, "Ann: Migration with firewall.|Execution")));
        Assert.Equal(0, new RepeatingSign().In(Turn("Ann: The migration lands.|Execution", Asked, "Ann: Two testers are missing.|Execution")));
        Assert.Equal(0, new RepeatingSign().In(Turn(Asked, "Ann: The importer.|Execution")));
    }

    [Fact]
    public void Sharpening_is_loud_and_no_thanks()
    {
        Assert.Equal(1, new SharpeningSign().In(Turn("Ann: That is not what the plan says!|Execution")));
        Assert.Equal(1, new SharpeningSign().In(Turn("Ann: That is NEVER in the plan.|Execution")));
        Assert.Equal(0, new SharpeningSign().In(Turn("Ann: Thanks a lot!|None")));
        Assert.Equal(0, new SharpeningSign().In(Turn("Ann: That is in the plan.|Execution")));
    }

    [Fact]
    public void Asking_for_theirs_is_a_question_at_the_others_level()
    {
        Assert.Equal(1, new AskingForTheirsSign().In(Turn("Ann: What would help the nurses most?|Impact")));
        Assert.Equal(0, new AskingForTheirsSign().In(Turn("Ann: Can we take it into the sprint?|Execution")));
        Assert.Equal(0, new AskingForTheirsSign().In(Turn("Ann: It would help the nurses most.|Impact")));
    }

    [Fact]
    public void Answering_meets_a_question_at_its_level()
    {
        Assert.Equal(1, new AnsweringSign().In(Turn(Asked, "Ann: The night nurses, an hour each.|Impact")));
        Assert.Equal(0, new AnsweringSign().In(Turn(Asked, "Ann: Release is on Friday.|Execution")));
        Assert.Equal(0, new AnsweringSign().In(Turn("Bob: The nurses wait.|Impact", "Ann: The night nurses do.|Impact")));
    }

    [Fact]
    public void Agreeing_is_the_last_word_and_argues_no_further()
    {
        Assert.Equal(1, new AgreeingSign().In(Turn(Asked, "Ann: Perfect, thank you.|None")));
        Assert.Equal(0, new AgreeingSign().In(Turn(Asked, "Ann: Thanks, so the sprint is full.|Execution")));
        Assert.Equal(0, new AgreeingSign().In(Turn("Ann: Perfect, thank you.|None", "Bob: The nurses still wait.|Impact")));
    }

    [Fact]
    public void Dividing_parts_the_work_and_an_offer_is_half_of_it()
    {
        Assert.Equal(1, new DividingSign().In(Turn("Ann: You take the interviews, I take the build.|Execution")));
        Assert.Equal(0.5, new DividingSign().In(Turn("Ann: I can move it to Monday.|Execution")));
        Assert.Equal(0, new DividingSign().In(Turn("Ann: It stays on Monday.|Execution")));
    }

    [Fact]
    public void Naming_says_that_there_are_two_things()
    {
        Assert.Equal(1, new NamingSign().In(Turn("Ann: I think these are two different questions.|None")));
        Assert.Equal(0, new NamingSign().In(Turn("Ann: I have one question.|None")));
    }

    [Fact]
    public void Moving_over_states_something_at_the_others_level()
    {
        Assert.Equal(1, new MovingOverSign().In(Turn("Ann: Then the nurses get an hour back.|Impact")));
        Assert.Equal(0, new MovingOverSign().In(Turn("Ann: What do the nurses get?|Impact")));
        Assert.Equal(0, new MovingOverSign().In(Turn("Ann: Release is on Friday.|Execution")));
    }

    [Fact]
    public void Every_sign_is_looked_for_once_in_the_order_of_its_weight() => Assert.Equal(
        Enum.GetValues<Sign>().Where(sign => sign is not Sign.Phrasing), AllSigns.Seen.Select(seen => seen.Sign));
}
