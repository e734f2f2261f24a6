using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing;

/// <summary>
/// Reads the arguments of one attribute by parameter or property name. An argument that C# could not make sense of gives the fallback and
/// clears <see cref="IsReadable"/>: it never throws, whatever is half typed.
/// </summary>
internal sealed class AttributeReader(AttributeData attribute, int index)
{
    /// <summary>The attribute as a whole.</summary>
    public Origin Origin { get; } = new(index);

    /// <summary>The attribute's name as it is written: <c>Hidden</c>.</summary>
    public string Name { get; } = DefinitionAttributes.ShortName(attribute);

    /// <summary>Where the pair of brackets starts that the attribute is written in: attributes of one pair have the same.</summary>
    public int Bracket { get; } = attribute.ApplicationSyntaxReference?.GetSyntax().Parent?.SpanStart ?? -1;

    public bool IsReadable { get; private set; } = true;

    public Setting<int> Int(string argument, int fallback) => Read(argument, fallback);

    public Setting<ulong> UnsignedLong(string argument, ulong fallback) => Read(argument, fallback);

    public Setting<double> Double(string argument, double fallback) => Read(argument, fallback);

    public Setting<bool> Bool(string argument, bool fallback) => Read(argument, fallback);

    /// <summary>The elements of a list argument, each with its own origin. A null list has none.</summary>
    public EquatableArray<Setting<int>> Ints(string argument) => List(argument, 1);

    /// <inheritdoc cref="Ints"/>
    public EquatableArray<Setting<double>> Doubles(string argument) => List(argument, 1.0);

    private EquatableArray<Setting<T>> List<T>(string argument, T fallback)
        where T : IEquatable<T>
    {
        if (!TryFind(argument, out TypedConstant constant))
        {
            return EquatableArray<Setting<T>>.Empty;
        }

        if (constant.Kind != TypedConstantKind.Array)
        {
            return new[] { Convert(argument, constant, fallback, element: 0) };
        }

        return constant.IsNull
            ? EquatableArray<Setting<T>>.Empty
            : constant.Values.Select((value, element) => Convert(argument, value, fallback, element)).ToEquatable();
    }

    private Setting<T> Read<T>(string argument, T fallback)
        where T : IEquatable<T> =>
        TryFind(argument, out TypedConstant constant) ? Convert(argument, constant, fallback) : fallback;

    private Setting<T> Convert<T>(string argument, TypedConstant constant, T fallback, int element = -1)
        where T : IEquatable<T>
    {
        Origin origin = Origin with { Argument = argument, Element = element };
        if (constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum && constant.Value is T value)
        {
            return new Setting<T>(value, origin);
        }

        IsReadable = false;
        return new Setting<T>(fallback, origin);
    }

    /// <summary>Finds the argument; a parameter that exists but could not be bound counts as unreadable.</summary>
    private bool TryFind(string argument, out TypedConstant constant)
    {
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (named.Key == argument)
            {
                constant = named.Value;
                return true;
            }
        }

        constant = default;
        if (attribute.AttributeConstructor is not { } constructor)
        {
            IsReadable = false;
            return false;
        }

        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (parameter.Name == argument)
            {
                bool isBound = parameter.Ordinal < attribute.ConstructorArguments.Length;
                constant = isBound ? attribute.ConstructorArguments[parameter.Ordinal] : default;
                IsReadable &= isBound;
                return isBound;
            }
        }

        return false;
    }
}
