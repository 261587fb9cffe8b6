using System.Reflection;

namespace FocusBot.Delivery.Routing;

/// <summary>Every word that FocusBot can send out: each is a static field, wherever the card, form or parcel is made that carries it.</summary>
internal static class DeclaredWords
{
    public static IEnumerable<RoutedWord> Of(Assembly program) =>
        from type in program.GetTypes()
        where type is { IsClass: true, ContainsGenericParameters: false }
        from field in type.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType.IsAssignableTo(typeof(RoutedWord))
        select (RoutedWord)(field.GetValue(null) ?? throw new InvalidOperationException($"{type.Name}.{field.Name} is no word."));
}
