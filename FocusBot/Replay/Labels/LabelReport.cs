using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Results;

namespace FocusBot.Replay.Labels;

/// <summary>What the answers come to.</summary>
internal sealed class LabelReport(TextWriter output, IReadOnlyList<Finding> findings, LabelFile answers)
{
    public void Write()
    {
        var answered = findings.Select(finding => (finding.IsNudge, Label: answers.Of(finding))).Where(each => each.Label is not null).ToList();
        int Count(MomentLabel label) => answered.Count(each => each.Label == label);
        Say($"");
        Say($"Moments: {findings.Count:N0}, answered: {answered.Count:N0} (stuck {Count(MomentLabel.Stuck):N0}, fine {Count(MomentLabel.Fine):N0}, wrong levels {Count(MomentLabel.WrongLevels):N0})");
        Say($"Right when it speaks: {Words(new(Count(MomentLabel.Stuck), answered.Count))}");
        foreach (var (isNudge, name) in new[] { (true, "  … in the thread:   "), (false, "  … asking privately:") })
        {
            var part = answered.Where(each => each.IsNudge == isNudge).ToList();
            if (part.Count > 0 && part.Count < answered.Count)
            {
                Say($"{name} {Words(new(part.Count(each => each.Label is MomentLabel.Stuck), part.Count))}");
            }
        }
    }

    private static string Words(Proportion right) => right.Total is 0
        ? "none answered yet"
        : FormattableString.Invariant($"{right.Hits:N0} of {right.Total:N0}, {right.Share * 100:0} % (of many more it would be {right.Interval.Low * 100:0} to {right.Interval.High * 100:0} %)");

    private void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
}
