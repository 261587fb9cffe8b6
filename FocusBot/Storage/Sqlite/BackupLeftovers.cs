using System.Buffers.Binary;
using System.Text;

namespace FocusBot.Storage.Sqlite;

/// <summary>What backups have left that were killed before they were whole. The next backup into the same folder removes it.</summary>
internal static class BackupLeftovers
{
    /// <summary>"FoBo", where SQLite keeps the number of the program that a file belongs to.</summary>
    public const int Mark = 0x466F426F;

    private const int HeaderLength = 100, MarkAt = 68;

    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("SQLite format 3\0");

    public static void Remove(string target)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(target)) ?? ".";
        foreach (var partial in Directory.GetFiles(folder, "*" + SqliteBackup.PartialOf("")))
        {
            if (IsLeft(partial, isOfThisTarget: partial == SqliteBackup.PartialOf(Path.GetFullPath(target))))
            {
                File.Delete(partial);
                File.Delete(partial + "-journal");
            }
        }
    }

    /// <summary>Whether FocusBot wrote it and nobody is writing it now: then nobody holds its lock.</summary>
    /// <param name="isOfThisTarget">Where this backup will write: there a file without a mark is one of an older FocusBot, if it is a database at all.</param>
    private static bool IsLeft(string partial, bool isOfThisTarget)
    {
        try
        {
            using var file = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            var header = new byte[HeaderLength];
            var read = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
            return read == 0
                ? isOfThisTarget
                : read == HeaderLength && header.AsSpan().StartsWith(Magic)
                    && (isOfThisTarget || BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(MarkAt)) == Mark);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
