using System.Text.Json;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels;

/// <summary>The verb <c>classify</c>: one message a line in, one JSON line out, for as many lines as there are.</summary>
/// <remarks>
/// When the first line that is not blank begins with a brace, every line is a JSON object with a <c>text</c>, and perhaps with
/// what stood <c>previous</c> to it; otherwise every line is a message. A line that cannot be taken gets a sentence with its number
/// on the error stream and an answer without a level, so that the n-th answer is always for the n-th line; the rest is still
/// read, and the exit code is 1.
/// </remarks>
internal static class ClassifyVerb
{
    /// <param name="encoder">What reads; <see langword="null"/> for the linear reader.</param>
    /// <param name="echo">Each answer repeats its message.</param>
    public static async Task<int> RunAsync(LevelEncoder? encoder, TextReader input, TextWriter output, TextWriter errors, bool echo, CancellationToken cancellationToken)
    {
        var (number, broken, isJson) = (0L, 0L, (bool?)null);
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            isJson ??= string.IsNullOrWhiteSpace(line) ? null : line.AsSpan().TrimStart() is ['{', ..];
            var taken = isJson is true ? ClassifyLine.FromJson(line) : new(line, Previous: null, Fault: null);
            if (taken.Fault is { } fault)
            {
                broken++;
                await errors.WriteLineAsync($"Line {number} {fault}: it is answered without a level, and the lines after it are read.");
            }

            await output.WriteLineAsync(Answer(encoder?.Read(taken.Text, taken.Previous) ?? LevelClassifier.Embedded.Read(taken.Text, taken.Previous), taken.Fault, echo ? taken.Text : null));
        }

        await output.FlushAsync(cancellationToken);
        return broken is 0 ? 0 : 1;
    }

    private static string Answer(LevelReading reading, string? fault, string? text) => JsonSerializer.Serialize(
        new(reading.Level.ToString(), Math.Round(reading.Confidence, 4), reading.Cues, reading.Reader, fault is null ? reading.Reason?.Sentence() : $"The line {fault}.", text),
        ClassifyJson.Readable.ClassifyAnswer);
}
