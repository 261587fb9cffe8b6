using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace FocusBot.Storage.Sealing;

/// <summary>Seals with the keys in a folder outside of the database. They change by themselves, and old ones still open what they sealed.</summary>
internal sealed class KeyRingSeal : ITextSeal
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly IDataProtector _protector;
    private readonly string _folder;

    private KeyRingSeal(IDataProtector protector, string folder) => (_protector, _folder) = (protector, folder);

    /// <param name="folder">Made, for its owner alone, when it isn't there.</param>
    /// <exception cref="StorageException">It can't be written.</exception>
    public static KeyRingSeal In(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, OwnersAlone);
            }

            return new(DataProtectionProvider.Create(new DirectoryInfo(folder), options => options.SetApplicationName("FocusBot")).CreateProtector("text that waits"), folder);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The folder {folder} of Storage:Keys can't be made: let the user that runs FocusBot write there.", ex);
        }
    }

    public byte[] Seal(byte[] text)
    {
        try
        {
            return _protector.Protect(text);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StorageException($"No key can be made in {_folder}, the folder of Storage:Keys: let the user that runs FocusBot write there.", ex);
        }
    }

    public string Seal(string text) => Convert.ToBase64String(Seal(Encoding.UTF8.GetBytes(text)));

    public byte[] Open(byte[] sealedText)
    {
        try
        {
            return _protector.Unprotect(sealedText);
        }
        catch (CryptographicException ex)
        {
            throw new StorageException($"What's sealed in the database was sealed with a key that isn't in {_folder}, the folder of Storage:Keys: put the old keys back. Nothing is lost.", ex);
        }
    }

    public string Open(string sealedText) => Encoding.UTF8.GetString(Open(Convert.FromBase64String(sealedText)));
}
