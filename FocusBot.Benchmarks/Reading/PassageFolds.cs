using FocusBot.Levels.Encoder;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Training.Stuck;

namespace FocusBot.Benchmarks.Reading;

/// <summary>Reads all passages once, and scores each by a rule that was learned without its source.</summary>
internal sealed class PassageFolds
{
    private const int Folds = 6;
    private const int Draw = 7;

    private readonly Dictionary<Passage, IReadOnlyList<LevelReading>> _readings;
    private readonly ILookup<Passage, StuckMoment> _learned;

    public PassageFolds(IReadOnlyList<Passage> passages, LevelEncoder encoder)
        : this(passages, passage => PassageReader.Readings(passage, encoder))
    {
    }

    /// <param name="read">From a passage to what was read of each of its messages.</param>
    public PassageFolds(IReadOnlyList<Passage> passages, Func<Passage, IReadOnlyList<LevelReading>> read)
    {
        Passages = passages;
        _readings = passages.ToDictionary(passage => passage, read);
        _learned = StuckTraining.Moments(_readings).ToLookup(moment => moment.Passage);
    }

    public IReadOnlyList<Passage> Passages { get; }

    public IReadOnlyList<LevelReading> Readings(Passage passage) => _readings[passage];

    /// <param name="likeUnseen">With the readings shaken until they are right as often as on closed sets; otherwise as the encoder reads, which has met them.</param>
    public IReadOnlyList<PassageOutcome> Outcomes(bool likeUnseen) =>
    [
        .. from fold in Enumerable.Range(0, Folds)
           let model = StuckTrainer.Train([.. Passages.Where(passage => FoldOf(passage) != fold).SelectMany(passage => _learned[passage])])
           from passage in Passages.Where(passage => FoldOf(passage) == fold)
           let readings = likeUnseen ? PassageReader.Shaken(_readings[passage], StuckTraining.LikeUnseen, StuckTraining.Chance(passage, Draw)) : _readings[passage]
           select PassageOutcome.Of(passage, PassageReader.Moments(passage, readings).Select(moment => new ScoredPassageMoment(moment, MismatchModel.Confidence(model.LogOdds(moment.Evidence))))),
    ];

    /// <summary>Half of the passages come from one community's archive, which is parted by its topics.</summary>
    private static int FoldOf(Passage passage)
    {
        var source = passage.Source is "leanprover-community/archive" ? passage.Messages[0].Text[..1] : passage.Source;
        return (int)(source.Aggregate(2_166_136_261u, (hash, c) => (hash ^ c) * 16_777_619u) >> 4) % Folds;
    }
}
