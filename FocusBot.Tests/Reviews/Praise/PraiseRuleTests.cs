using FocusBot.Reviews.Praise;
using Xunit.Abstractions;

namespace FocusBot.Tests.Reviews.Praise;

/// <summary>What is seen is nearly always there; what is there may be missed.</summary>
public sealed class PraiseRuleTests(ITestOutputHelper output)
{
    [Fact]
    public void Beside_its_own_examples_it_is_precise_and_sees_most() => Measure(PraiseExamples.All, precision: 0.97, recall: 0.8);

    [Fact]
    public void It_is_so_too_with_messages_that_it_was_not_made_beside() => Measure(PraiseExamples.Unseen, precision: 0.9, recall: 0.75);

    [Fact]
    public void There_are_enough_examples_of_each_kind_and_of_none()
    {
        Assert.All(PraiseExamples.All.CountBy(example => example.Praises?.ToString() ?? "none"), kind => Assert.True(kind.Value >= 20, kind.Key));
        Assert.Equal(4, PraiseExamples.All.Select(example => example.Praises).Distinct().Count());
        Assert.Empty(PraiseExamples.All.Select(example => example.Text).Intersect(PraiseExamples.Unseen.Select(example => example.Text)));
    }

    [Theory]
    [InlineData("Congrats on the launch!", Praised.Launch)]
    [InlineData("Congrats on the launch update!", Praised.Update)]
    [InlineData("Congrats on the launch results!", Praised.Results)]
    [InlineData("Congrats on the launch plan!", null)]
    [InlineData("Congrats on the launch?", null)]
    [InlineData("No congrats on the launch!", null)]
    [InlineData("Congrats on the launch, but nobody noticed!", null)]
    [InlineData("> Congrats on the launch!", null)]
    [InlineData("`Congrats on the launch!`", null)]
    [InlineData("CONGRATS ON THE LAUNCH", Praised.Launch)]
    [InlineData("We meet at three.\nCongrats on the go-live!", Praised.Launch)]
    [InlineData("<https://example.com/a.b|Great launch>", Praised.Launch)]
    [InlineData("", null)]
    [InlineData("great", null)]
    [InlineData("thanks for", null)]
    internal void The_last_noun_in_a_row_counts_and_doubt_is_no_praise(string text, Praised? praises) => Assert.Equal(praises, PraiseRule.Of(text));

    private void Measure(IReadOnlyList<(string Text, Praised? Praises)> examples, double precision, double recall)
    {
        var read = examples.Select(example => (example.Text, example.Praises, Saw: PraiseRule.Of(example.Text))).ToList();
        var (seen, there) = (read.Count(example => example.Saw is not null), read.Count(example => example.Praises is not null));
        var right = read.Count(example => example.Saw is not null && example.Saw == example.Praises);
        foreach (var (text, praises, saw) in read.Where(example => example.Praises != example.Saw))
        {
            output.WriteLine($"{praises?.ToString() ?? "nothing"} read as {saw?.ToString() ?? "nothing"}: {text}");
        }

        output.WriteLine($"{read.Count} messages: precision {right} of {seen} ({(double)right / seen:0.000}), recall {right} of {there} ({(double)right / there:0.000}).");
        Assert.True(right >= precision * seen, "precision");
        Assert.True(right >= recall * there, "recall");
    }
}
