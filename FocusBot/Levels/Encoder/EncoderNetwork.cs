using Microsoft.ML.OnnxRuntime;

namespace FocusBot.Levels.Encoder;

/// <summary>The network itself: tokens in, one vector out. Safe to use from many threads, and costs no more of them than those.</summary>
/// <remarks>
/// One message at a time: the network rounds its numbers by what is beside them, so a message that ran with others
/// would come out a little differently each time.
/// </remarks>
internal sealed class EncoderNetwork : IDisposable
{
    /// <summary>How many numbers a message becomes.</summary>
    public const int Width = 384;

    private const string Vector = "vector";

    /// <summary>Masks of two people's words, which this network was trained with and which say nothing about one message.</summary>
    private static readonly string[] Inputs = ["input_ids", "token_type_ids", "attention_mask", "one_mask", "two_mask"];

    private static readonly string[] Outputs = [Vector];

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();

    private EncoderNetwork(InferenceSession session) => _session = session;

    /// <exception cref="EncoderUnavailableException">The file is not such a network, or this machine cannot run it.</exception>
    public static EncoderNetwork Load(string file)
    {
        try
        {
            using var options = new Microsoft.ML.OnnxRuntime.SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,

                // The arena keeps what the longest message once needed; without it a message takes hardly longer.
                EnableCpuMemArena = false,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            return new(Checked(new(file, options), file));
        }
        catch (OnnxRuntimeException fault)
        {
            throw new EncoderUnavailableException($"{Path.GetFileName(file)} is damaged or not a model that this FocusBot can run: install FocusBot again.", fault);
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new EncoderUnavailableException("The library that runs the encoder (onnxruntime) isn't there for this kind of machine.", fault);
        }
    }

    /// <summary>Writes what the network makes of the message into <paramref name="vector"/>, which holds <see cref="Width"/> numbers.</summary>
    public void Run(EncoderInput input, Span<float> vector)
    {
        long[] shape = [1, input.Ids.Length];
        var ones = new long[input.Ids.Length];
        Array.Fill(ones, 1);
        using var ids = OrtValue.CreateTensorValueFromMemory(input.Ids, shape);
        using var types = OrtValue.CreateTensorValueFromMemory(input.Types, shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(ones, shape);
        using var outputs = _session.Run(_run, Inputs, [ids, types, mask, mask, mask], Outputs);
        outputs[0].GetTensorDataAsSpan<float>().CopyTo(vector);
    }

    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    private static InferenceSession Checked(InferenceSession session, string file)
    {
        if (Inputs.All(session.InputMetadata.ContainsKey)
            && session.OutputMetadata.TryGetValue(Vector, out var vector)
            && vector.Dimensions is [_, Width])
        {
            return session;
        }

        session.Dispose();
        throw new EncoderUnavailableException($"{Path.GetFileName(file)} is a model of another kind than this FocusBot reads with: install FocusBot again.");
    }
}
