using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace FocusBot.Delivery.Routing;

/// <summary>Every word that FocusBot can send out: each is a static field, wherever the card, form or parcel is made that carries it.</summary>
internal static class DeclaredWords
{
    public static IReadOnlyList<RoutedWord> Of(Assembly program) =>
    [
        .. from field in program.Location is { Length: > 0 } file ? Listed(program, file) : Searched(program)
           where field.DeclaringType is { ContainsGenericParameters: false }
           select (RoutedWord)(field.GetValue(null) ?? throw new InvalidOperationException($"{field.DeclaringType?.Name}.{field.Name} is no word.")),
    ];

    /// <summary>From the program's own list of fields. To ask each of its types takes ten times as long, and every start would wait for it.</summary>
    public static IEnumerable<FieldInfo> Listed(Assembly program, string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var listed = image.GetMetadataReader();
        var word = MetadataTokens.EntityHandle(typeof(RoutedWord).MetadataToken);
        var kinds = listed.TypeDefinitions.Where(type => listed.GetTypeDefinition(type).BaseType == word).Select(type => (EntityHandle)type).ToHashSet();
        foreach (var handle in listed.FieldDefinitions)
        {
            var field = listed.GetFieldDefinition(handle);
            if (field.Attributes.HasFlag(FieldAttributes.Static) && kinds.Contains(TypeOf(listed.GetBlobReader(field.Signature))))
            {
                yield return program.ManifestModule.ResolveField(MetadataTokens.GetToken(handle))!;
            }
        }
    }

    /// <summary>From each type in turn: a program that is one single file has no list that could be read.</summary>
    public static IEnumerable<FieldInfo> Searched(Assembly program) =>
        from type in program.GetTypes()
        from field in type.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType.BaseType == typeof(RoutedWord)
        select field;

    /// <returns>Nil for a type that is no class.</returns>
    private static EntityHandle TypeOf(BlobReader signature)
    {
        signature.ReadSignatureHeader();
        var code = signature.ReadSignatureTypeCode();
        if (code is SignatureTypeCode.GenericTypeInstance)
        {
            code = signature.ReadSignatureTypeCode();
        }

        return code is SignatureTypeCode.TypeHandle ? signature.ReadTypeHandle() : default;
    }
}
