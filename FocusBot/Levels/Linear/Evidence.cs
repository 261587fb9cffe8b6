using System.Runtime.Intrinsics;

namespace FocusBot.Levels.Linear;

/// <summary>What one token says for Execution, Impact and Optics against None, in units of the model; the fourth lane is empty.</summary>
internal struct Evidence
{
    public Vector128<int> Word;

    /// <summary>The pair that ends with the token.</summary>
    public Vector128<int> Pair;

    /// <summary>The runs of characters that end in the token.</summary>
    public Vector128<int> Runs;
}
