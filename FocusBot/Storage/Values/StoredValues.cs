using System.Data;
using Dapper;
using FocusBot.Conversations;

namespace FocusBot.Storage.Values;

/// <summary>How a value of the program is written in a column, so that stores bind and read ids, instants and numbers as what they are.</summary>
/// <remarks>
/// An id is its text, an instant is milliseconds since 1970 UTC, a truth is 1 or 0, and a member of an enum is its number: never renumber one that is stored.
/// </remarks>
internal static class StoredValues
{
    private static readonly object Yes = 1L, No = 0L;

    /// <returns>What makes a column's value of it; <see langword="null"/> when it stands there as it is.</returns>
    public static Func<object, object?>? WriterOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var id when id == typeof(InstallationId) => static value => ((InstallationId)value).Key,
        var id when id == typeof(ChannelId) => static value => ((ChannelId)value).Value,
        var id when id == typeof(UserId) => static value => ((UserId)value).Value,
        var ts when ts == typeof(MessageTs) => static value => value.ToString(),
        var instant when instant == typeof(DateTimeOffset) => static value => ((DateTimeOffset)value).ToUnixTimeMilliseconds(),
        var truth when truth == typeof(bool) => static value => (bool)value ? Yes : No,
        { IsEnum: true } => static value => Convert.ToInt64(value, null),
        _ => null,
    };

    /// <returns>The type of what stands in the column, so that nothing at all has one too; <see langword="null"/> when the driver is to see for itself.</returns>
    public static DbType? TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) || text == typeof(InstallationId) || text == typeof(ChannelId) || text == typeof(UserId) || text == typeof(MessageTs) => DbType.String,
        var number when number == typeof(long) || number == typeof(DateTimeOffset) || number == typeof(bool) || number.IsEnum => DbType.Int64,
        var number when number == typeof(int) => DbType.Int32,
        var number when number == typeof(double) => DbType.Double,
        var bytes when bytes == typeof(byte[]) => DbType.Binary,
        _ => null,
    };

    /// <summary>Tells Dapper how to read them, once for the whole program.</summary>
    public static void TeachDapper()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.TypeMapProvider = static type => new RecordMap(type);

        // Dapper has its own idea of this one and would ask nobody.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        Teach<DateTimeOffset>(static value => DateTimeOffset.FromUnixTimeMilliseconds((long)value));
        Teach<InstallationId>(static value => InstallationId.Parse((string)value));
        Teach<ChannelId>(static value => new((string)value));
        Teach<UserId>(static value => new((string)value));
        Teach<MessageTs>(static value => MessageTs.Parse((string)value));
    }

    private static void Teach<T>(Func<object, T> read)
        where T : struct => SqlMapper.AddTypeHandler(typeof(T), new Reader<T>(read));

    /// <remarks>Not Dapper's own class of this name, which is asked to read what is absent when that is the only column.</remarks>
    private sealed class Reader<T>(Func<object, T> read) : SqlMapper.ITypeHandler
        where T : struct
    {
        public object? Parse(Type destinationType, object value) => value is DBNull ? null : read(value);

        /// <summary>Values go into statements through <see cref="ParameterPlan"/>.</summary>
        public void SetValue(IDbDataParameter parameter, object value) => throw new NotSupportedException();
    }
}
