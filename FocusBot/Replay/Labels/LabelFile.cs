using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Results;

namespace FocusBot.Replay.Labels;

/// <summary>The answers that were given so far, and the file that keeps them: a line each, written at once, so that whoever stops loses nothing.</summary>
internal sealed class LabelFile
{
    private readonly string _path;
    private readonly Dictionary<string, LabelLine> _answers = new(StringComparer.Ordinal);

    private LabelFile(string path) => _path = path;

    /// <exception cref="ExportException">The file can't be read, or nothing can be added to it.</exception>
    public static LabelFile Open(string path)
    {
        var file = new LabelFile(path);
        file.Try(() =>
        {
            var lines = File.Exists(path) ? File.ReadAllText(path) : "";
            foreach (var answer in lines.Split('\n').Select(LabelLine.Read).OfType<LabelLine>())
            {
                file._answers[answer.Key] = answer;
            }

            // A line that was cut short stays by itself.
            Begin(path, lines.Length > 0 && lines[^1] is not '\n' ? $"{lines}\n" : lines);
        });
        return file;
    }

    /// <summary>Whether an earlier run wrote what lies there; an empty file is nobody's.</summary>
    public static bool IsOne(string path) => new FileInfo(path).Length is 0 || File.ReadLines(path).Take(1).Any(line => LabelLine.Read(line) is not null);

    public MomentLabel? Of(Finding finding) => _answers.TryGetValue(LabelLine.Of(finding, default).Key, out var answer) ? answer.Label : null;

    /// <summary>The newest answer about a moment counts.</summary>
    public void Keep(Finding finding, MomentLabel label)
    {
        var answer = LabelLine.Of(finding, label);
        _answers[answer.Key] = answer;
        Try(() => Append($"{answer.Written()}\n"));
    }

    private void Append(string lines)
    {
        using var file = new StreamWriter(_path, OwnersFile.Made(FileMode.Append));
        file.Write(lines);
    }

    /// <summary>Written beside and moved there: what the same file is called elsewhere, such as the export, keeps what it held.</summary>
    private static void Begin(string path, string lines)
    {
        var partial = $"{path}.{Path.GetRandomFileName()}.partial";
        try
        {
            using (var file = new StreamWriter(partial, OwnersFile.Made(FileMode.CreateNew)))
            {
                file.Write(lines);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ExportException($"The answers can't be kept in {_path}: name a file in a folder that exists and in which you may write.");
        }
    }
}
