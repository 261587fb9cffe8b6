using System.Data.Common;

namespace FocusBot.Storage.Connections;

/// <summary>One database: how its connections are opened, and what its errors mean to whoever runs FocusBot.</summary>
internal abstract class ConnectionSource
{
    public abstract Dialect Dialect { get; }

    public virtual ITextSeal Seal => NoSeal.Instance;

    /// <summary>For what lets anybody act in FocusBot's name: a copy of the database alone mustn't.</summary>
    public abstract ITextSeal SecretSeal { get; }

    /// <summary>Whether each kind of write has a connection of its own; otherwise one writes everything.</summary>
    public virtual bool WritesApart => false;

    /// <summary>The statement that tells other processes that something came in; absent where nobody has to know.</summary>
    public virtual string? TellOthers => null;

    /// <exception cref="StorageException">This process may not write that there.</exception>
    public abstract DbConnection OpenWriter(WriteKind kind);

    public abstract Task<DbConnection> OpenReaderAsync();

    /// <summary>A transaction that sees one moment and changes nothing.</summary>
    /// <returns>Absent where statements need not be told of it.</returns>
    public abstract ValueTask<DbTransaction?> BeginReadingAsync(DbConnection connection, PreparedCommands commands);

    public abstract ValueTask EndReadingAsync(DbTransaction? transaction, PreparedCommands commands);

    /// <summary>Whether the database is to blame, and not the statement.</summary>
    public abstract bool IsToBlame(DbException exception);

    public abstract StorageException Explain(DbException exception);

    public DbSession SessionOf(DbTransaction? transaction, PreparedCommands commands, Recollection? recollection) =>
        new(transaction, Dialect, commands) { Seal = Seal, SecretSeal = SecretSeal, TellOthers = TellOthers, Recollection = recollection };
}
