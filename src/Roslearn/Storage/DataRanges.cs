using System.Globalization;

namespace Roslearn.Storage;

/// <summary>Checks that the ranges of all tensors tile the data of a file: no overlap, no hole, nothing behind the last.</summary>
internal static class DataRanges
{
    /// <summary>Checks the ranges of <paramref name="tensors"/>.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="tensors">The tensors in any order.</param>
    /// <param name="dataStart">Where in the file the data begins.</param>
    /// <param name="fileLength">The length of the file in bytes.</param>
    /// <exception cref="ModelFileException">The ranges do not fit the shapes, each other or the file.</exception>
    public static void Verify(string path, IReadOnlyList<StoredTensor> tensors, long dataStart, long fileLength)
    {
        long position = 0;
        string previous = "the start of the data";
        foreach (var stored in tensors.OrderBy(stored => stored.Begin).ThenBy(stored => stored.End))
        {
            VerifySize(path, stored);
            if (stored.Begin != position)
            {
                throw new ModelFileException(
                    path,
                    Describe.Text(stored.Tensor.Name),
                    Invariant($"data that begins at byte {position}, {previous}"),
                    stored.Begin > position
                        ? Invariant($"byte {stored.Begin}, which leaves a hole of {stored.Begin - position} bytes")
                        : Invariant($"byte {stored.Begin}, which overlaps {position - stored.Begin} bytes"));
            }

            position = stored.End;
            previous = "the end of " + Describe.Text(stored.Tensor.Name);
        }

        if (position != fileLength - dataStart)
        {
            throw new ModelFileException(
                path,
                "file length",
                Invariant($"{(ulong)dataStart + (ulong)position} bytes, {dataStart} of header and {position} of data"),
                Invariant($"{fileLength} bytes"));
        }
    }

    private static void VerifySize(string path, StoredTensor stored)
    {
        string subject = Describe.Text(stored.Tensor.Name);
        string range = Invariant($"{SafetensorsFormat.OffsetsKey} [{stored.Begin}, {stored.End}]");
        if (stored.Begin > stored.End)
        {
            throw new ModelFileException(path, subject, "data that begins before it ends", range);
        }

        if (stored.End - stored.Begin != stored.Tensor.ByteLength)
        {
            throw new ModelFileException(
                path,
                subject,
                Invariant($"{stored.Tensor.ByteLength} bytes for {Describe.TypeAndShape(stored.Tensor)}"),
                Invariant($"{stored.End - stored.Begin}, {range}"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
