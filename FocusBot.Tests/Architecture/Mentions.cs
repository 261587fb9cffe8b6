using System.Reflection;
using System.Reflection.Emit;

namespace FocusBot.Tests.Architecture;

/// <summary>The types that a type mentions: in its signatures, in its attributes and in the bodies of its methods.</summary>
internal static class Mentions
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var mentioned = new HashSet<Type>();
        Add(mentioned, [type.BaseType, .. type.GetInterfaces(), .. type.CustomAttributes.Select(attribute => attribute.AttributeType)]);
        Add(mentioned, type.GetGenericArguments().SelectMany(argument => argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : []));
        Add(mentioned, type.GetFields(Declared).Select(field => field.FieldType));
        foreach (var method in (MethodBase[])[.. type.GetMethods(Declared), .. type.GetConstructors(Declared)])
        {
            Add(mentioned, method.GetParameters().Select(parameter => parameter.ParameterType));
            Add(mentioned, [(method as MethodInfo)?.ReturnType]);
            Add(mentioned, method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
            Add(mentioned, InBody(method).SelectMany(TypesOf));
        }

        return mentioned;
    }

    public static IEnumerable<MethodBase> Bodies(Type type) => [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    public static IEnumerable<MethodBase> CalledIn(MethodBase method) => InBody(method).OfType<MethodBase>();

    /// <summary>The methods and constructors that the bodies of a type's methods call.</summary>
    public static IEnumerable<MethodBase> Called(Type type) => Bodies(type).SelectMany(CalledIn);

    private static IEnumerable<Type?> TypesOf(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => [method.DeclaringType, method.ReturnType, .. method.GetGenericArguments()],
        MethodInfo method => [method.DeclaringType, method.ReturnType],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        _ => [member.DeclaringType],
    };

    private static void Add(HashSet<Type> mentioned, IEnumerable<Type?> types)
    {
        foreach (var type in types.OfType<Type>())
        {
            if (type.HasElementType)
            {
                Add(mentioned, [type.GetElementType()]);
            }
            else if (!type.IsGenericParameter && mentioned.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type) | type.IsGenericType)
            {
                Add(mentioned, type.GetGenericArguments().Where(argument => !mentioned.Contains(argument)));
            }
        }
    }

    private static IEnumerable<MemberInfo> InBody(MethodBase method)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < body.Length;)
        {
            var code = body[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | body[at + 1]))] : Codes[body[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(body, at), typeArguments, methodArguments) is { } member)
            {
                yield return member;
            }

            at += SizeOf(code.OperandType, body, at);
        }
    }

    private static int SizeOf(OperandType operand, byte[] body, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(body, at),
        _ => 4,
    };
}
