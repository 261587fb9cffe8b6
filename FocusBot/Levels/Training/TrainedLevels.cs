using FocusBot.Levels.Linear;

namespace FocusBot.Levels.Training;

/// <summary>The classifier's weights, and for each file of the corpus those that were fitted without it.</summary>
internal sealed record TrainedLevels(LevelModel Model, IReadOnlyDictionary<string, LevelModel> Without)
{
    /// <summary>Weights that have not seen a file, sharpened as the whole is; for a file that is not of this corpus, the whole.</summary>
    public LevelModel Unaware(string file) => Without.TryGetValue(file, out var model) ? model.Sharpened(Model.Head.Sharpness) : Model;
}
