using FocusBot.Levels.Linear;

namespace FocusBot.Levels.Training;

/// <summary>Files of weights: written beside and moved into their place when they are whole, so that what lay there is not half overwritten and no link is written through.</summary>
internal static class WeightsFile
{
    public static void Write(string file, ReadOnlySpan<byte> weights)
    {
        var partial = $"{file}.{Path.GetRandomFileName()}.partial";
        try
        {
            File.WriteAllBytes(partial, weights);
            File.Move(partial, file, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Whether a file holds the weights of a classifier, which an earlier training wrote.</summary>
    public static bool IsOfLevels(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            LevelModel.Read(stream);
            return true;
        }
        catch (Exception ex) when (ex is InvalidDataException or EndOfStreamException)
        {
            return false;
        }
    }
}
