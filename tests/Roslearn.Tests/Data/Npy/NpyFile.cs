using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Roslearn.Tests.Data.Npy;

/// <summary>Writes files as <c>numpy.save</c> does.</summary>
internal static class NpyFile
{
    /// <summary>The bytes of a file: the header is padded to a multiple of 64, as NumPy's is.</summary>
    public static byte[] Bytes(string header, ReadOnlySpan<byte> data, byte version = 1)
    {
        int prefix = version == 1 ? 10 : 12;
        string padded = header.PadRight(((header.Length + prefix + 64) / 64 * 64) - prefix - 1) + "\n";
        byte[] bytes = [0x93, .. "NUMPY"u8, version, 0, .. new byte[prefix - 8], .. Encoding.UTF8.GetBytes(padded), .. data];
        if (version == 1)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)padded.Length);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), (uint)padded.Length);
        }

        return bytes;
    }

    /// <summary>The bytes of an array.</summary>
    public static byte[] Bytes<T>(string type, string shape, params T[] elements)
        where T : unmanaged => Bytes($"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}", MemoryMarshal.AsBytes<T>(elements));
}
