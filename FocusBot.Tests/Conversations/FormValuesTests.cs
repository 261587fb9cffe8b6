using FocusBot.Conversations;

namespace FocusBot.Tests.Conversations;

public sealed class FormValuesTests
{
    private static readonly FormValues Values = new(new Dictionary<string, IReadOnlyList<string>>
    {
        ["level"] = ["impact"],
        ["also"] = ["ask", "show"],
        ["link"] = [""],
        ["thread"] = [],
    });

    [Fact]
    public void One_is_the_option_that_was_chosen() => Assert.Equal("impact", Values.One("level"));

    [Theory]
    [InlineData("link")]
    [InlineData("thread")]
    [InlineData("nowhere")]
    public void An_empty_or_absent_field_has_no_value(string field) => Assert.Null(Values.One(field));

    [Theory]
    [InlineData("also", "ask", true)]
    [InlineData("also", "show", true)]
    [InlineData("also", "sho", false)]
    [InlineData("nowhere", "ask", false)]
    public void Each_tick_is_found(string field, string option, bool isTicked) => Assert.Equal(isTicked, Values.Has(field, option));

    [Fact]
    public void It_prints_its_field_names_alone() => Assert.Equal("level, also, link, thread", Values.ToString());

    [Fact]
    public void The_empty_form_has_nothing() => Assert.Null(Given.NoValues.One("level"));
}
