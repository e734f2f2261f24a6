namespace Roslearn.Storage;

/// <summary>The constants of the safetensors format (https://github.com/huggingface/safetensors#format).</summary>
/// <remarks>
/// A file is the length N of the header as an unsigned 64-bit little-endian integer, N bytes of JSON that may end in spaces,
/// and the data of all tensors: little-endian, row-major, without holes.
/// </remarks>
internal static class SafetensorsFormat
{
    /// <summary>The size of the field that holds the length of the header.</summary>
    public const int PrefixLength = sizeof(ulong);

    /// <summary>The longest header that the reference implementation accepts, in bytes.</summary>
    public const int MaximumHeaderLength = 100_000_000;

    /// <summary>The reference implementation pads the header to this many bytes, so that data mapped into memory is aligned.</summary>
    public const int HeaderAlignment = 8;

    /// <summary>The deepest nesting: header, tensor, shape.</summary>
    public const int MaximumDepth = 3;

    /// <summary>The size in bytes of a streaming buffer; small enough to stay in a second-level cache.</summary>
    public const int BufferLength = 64 * 1024;

    /// <summary>The key of the free text-to-text map; no tensor may have this name.</summary>
    public const string MetadataKey = "__metadata__";

    /// <summary>The key of an element type.</summary>
    public const string TypeKey = "dtype";

    /// <summary>The key of a shape.</summary>
    public const string ShapeKey = "shape";

    /// <summary>The key of the range of a tensor in the data, the end excluded.</summary>
    public const string OffsetsKey = "data_offsets";
}
