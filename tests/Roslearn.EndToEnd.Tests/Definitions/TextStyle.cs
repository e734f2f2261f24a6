namespace EndToEnd.Definitions;

/// <summary>Which shorter ways of the definition language a rendered definition uses where it can.</summary>
[Flags]
public enum TextStyle
{
    Plain = 0,

    /// <summary><c>[Hidden(8, 4)]</c> for layers of one activation without dropout between.</summary>
    ListWidths = 1,

    /// <summary><c>[Hidden(8), Dropout(0.5), Layers(3)]</c> for equal layers.</summary>
    Repeat = 2,

    /// <summary><c>[Activation(Activation.Tanh)]</c> for the activation of the first layer.</summary>
    ModelActivation = 4,

    /// <summary>Numbers that equal the default are written all the same.</summary>
    WriteDefaults = 8,
}
