using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using FocusBot.Conversations;

namespace FocusBot.Storage.Values;

/// <summary>How the properties of one type become the parameters of a statement: <c>IsShown</c> is <c>@isShown</c>, and a key is the parts that it is made of.</summary>
internal sealed class ParameterPlan
{
    private static readonly ConcurrentDictionary<Type, ParameterPlan> Known = [];

    private readonly Step[] _steps;

    private ParameterPlan(Type type) => _steps = [.. IsKey(type) ? PartsOf(type) : type.GetProperties().SelectMany(StepsOf)];

    public static ParameterPlan Of(Type type) => Known.GetOrAdd(type, static type => new(type));

    /// <summary>The first time it also makes the parameters, for a command that is used again with an object of the same type.</summary>
    public void Fill(DbCommand command, object parameters)
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            var parameter = i < command.Parameters.Count ? command.Parameters[i] : Add(command, _steps[i]);
            parameter.Value = _steps[i].ValueOf(parameters) ?? DBNull.Value;
        }
    }

    private static IEnumerable<Step> StepsOf(PropertyInfo property) =>
        IsKey(property.PropertyType) ? PartsOf(property.PropertyType).Select(part => part with { Key = property }) : [new(property)];

    /// <summary>What a key is made of, and not what it can tell.</summary>
    private static IEnumerable<Step> PartsOf(Type key) => key.GetProperties().Where(part => part.CanWrite).Select(part => new Step(part));

    private static bool IsKey(Type type) => type == typeof(ThreadKey) || type == typeof(ChannelKey);

    private static DbParameter Add(DbCommand command, Step step)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = step.Name;
        if (StoredValues.TypeOf(step.Property.PropertyType) is { } type)
        {
            parameter.DbType = type;
        }

        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed record Step(PropertyInfo Property)
    {
        private readonly Func<object, object?>? _write = StoredValues.WriterOf(Property.PropertyType);

        /// <summary>Where the key stands that this is a part of; absent: it stands by itself.</summary>
        public PropertyInfo? Key { get; init; }

        /// <summary>With its sign, because SQLite's driver would try one sign after the other at each execution.</summary>
        public string Name { get; } = $"@{char.ToLowerInvariant(Property.Name[0])}{Property.Name[1..]}";

        public object? ValueOf(object parameters) =>
            Property.GetValue(Key is null ? parameters : Key.GetValue(parameters)) is not { } value ? null : _write is null ? value : _write(value);
    }
}
