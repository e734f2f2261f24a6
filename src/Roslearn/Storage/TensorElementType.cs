namespace Roslearn.Storage;

/// <summary>The element types a model file may hold, named as the safetensors format names them.</summary>
public enum TensorElementType
{
    /// <summary>32-bit IEEE 754 floating point: every weight.</summary>
    F32,

    /// <summary>64-bit IEEE 754 floating point.</summary>
    F64,

    /// <summary>64-bit signed integer.</summary>
    I64,

    /// <summary>32-bit signed integer.</summary>
    I32,

    /// <summary>8-bit unsigned integer.</summary>
    U8,
}
