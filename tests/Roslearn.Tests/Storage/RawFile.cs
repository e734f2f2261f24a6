using System.Buffers.Binary;
using System.Text;

namespace Roslearn.Tests.Storage;

/// <summary>Puts files together byte by byte, without the code under test.</summary>
internal static class RawFile
{
    /// <summary>The length of the header, the header, the data.</summary>
    public static byte[] Bytes(string header, params byte[] data) => Bytes(Encoding.UTF8.GetBytes(header), data);

    public static byte[] Bytes(byte[] header, byte[] data)
    {
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return [.. length, .. header, .. data];
    }

    public static byte[] Floats(params float[] values) =>
        [.. values.SelectMany(value => { byte[] bytes = new byte[4]; BinaryPrimitives.WriteSingleLittleEndian(bytes, value); return bytes; })];

    public static string Write(TemporaryDirectory directory, byte[] content, string name = "model.safetensors")
    {
        string path = directory.File(name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
