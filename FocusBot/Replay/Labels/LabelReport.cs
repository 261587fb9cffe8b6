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
        Say($"Right when it speaks: {new Precision(Count(MomentLabel.Stuck), answered.Count)}");
        foreach (var (isNudge, name) in new[] { (true, "  … in the thread:   "), (false, "  … asking privately:") })
        {
            var part = answered.Where(each => each.IsNudge == isNudge).ToList();
            if (part.Count > 0 && part.Count < answered.Count)
            {
                Say($"{name} {new Precision(part.Count(each => each.Label is MomentLabel.Stuck), part.Count)}");
            }
        }
    }

    private void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
}
