using System.Data.Common;
using System.Globalization;

namespace FocusBot.Storage;

/// <summary>Values that are known by their place: the parts of a key, the cells of a row. Their parameters are <c>@NAME0</c>, <c>@NAME1</c>, …</summary>
internal static class NumberedParameters
{
    public static string In(string name, int count) => string.Join(", ", Enumerable.Range(0, count).Select(place => Named(name, place)));

    public static string Named(string name, int place) => string.Create(CultureInfo.InvariantCulture, $"@{name}{place}");

    public static void Bind(DbCommand command, string name, IEnumerable<object> values)
    {
        foreach (var (place, value) in values.Index())
        {
            var parameter = Named(name, place);
            if (!command.Parameters.Contains(parameter))
            {
                var added = command.CreateParameter();
                added.ParameterName = parameter;
                command.Parameters.Add(added);
            }

            command.Parameters[parameter].Value = value;
        }
    }
}
