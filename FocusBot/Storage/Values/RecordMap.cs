using System.Reflection;
using Dapper;

namespace FocusBot.Storage.Values;

/// <summary>Lets Dapper make a record from columns of the same names in the same order: <c>is_shown</c> is the parameter <c>IsShown</c>.</summary>
/// <remarks>
/// Left to itself, Dapper wants the types of the columns to be those of the parameters too, and SQLite knows four. The conversion between
/// them it has; only its choice of the constructor is replaced.
/// </remarks>
internal sealed class RecordMap(Type type) : SqlMapper.ITypeMap
{
    private readonly DefaultTypeMap _byProperty = new(type);

    public ConstructorInfo? FindConstructor(string[] names, Type[] types) =>
        type.GetConstructors().FirstOrDefault(constructor => Fits(constructor.GetParameters(), names)) ?? _byProperty.FindConstructor(names, types);

    public ConstructorInfo? FindExplicitConstructor() => _byProperty.FindExplicitConstructor();

    public SqlMapper.IMemberMap? GetConstructorParameter(ConstructorInfo constructor, string columnName) =>
        new Column(columnName, constructor.GetParameters().First(parameter => IsOf(parameter, columnName)));

    public SqlMapper.IMemberMap? GetMember(string columnName) => _byProperty.GetMember(columnName);

    private static bool Fits(ParameterInfo[] parameters, string[] names) =>
        parameters.Length == names.Length && parameters.Zip(names, IsOf).All(fits => fits);

    private static bool IsOf(ParameterInfo parameter, string column) =>
        string.Equals(parameter.Name, column.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private sealed record Column(string ColumnName, ParameterInfo Parameter) : SqlMapper.IMemberMap
    {
        public Type MemberType => Parameter.ParameterType;

        public PropertyInfo? Property => null;

        public FieldInfo? Field => null;
    }
}
