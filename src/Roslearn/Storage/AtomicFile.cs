namespace Roslearn.Storage;

/// <summary>A file that appears under its name complete or not at all.</summary>
/// <remarks>
/// Without <see cref="Commit"/> disposing removes what was written. After a power failure during <see cref="Commit"/> the name leads to the
/// old file or to the whole new one: the data is on the disk before the name changes.
/// </remarks>
internal sealed class AtomicFile : IDisposable
{
    private readonly string target;
    private readonly string temporary;
    private bool committed;

    /// <summary>Opens a temporary file beside <paramref name="path"/>.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="leftover">
    /// The ending that makes the temporary file's name of the target's, for a target with one writer: what a killed process left under it is
    /// written over. <see langword="null"/>: a name that no other writer has.
    /// </param>
    public AtomicFile(string path, string? leftover = null)
    {
        // Renaming onto a link would replace the link, not the file that it names.
        target = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(path);
        RefuseUnwritable(path, target);

        // Beside the target, because a rename is atomic within one file system only. The name does not contain the target's,
        // which may already be as long as the file system allows.
        temporary = leftover is null ? Path.Join(Path.GetDirectoryName(target), $".roslearn-{Guid.NewGuid():N}.tmp") : target + leftover;
        Stream = new FileStream(temporary, leftover is null ? FileMode.CreateNew : FileMode.Create, FileAccess.Write, FileShare.None, SafetensorsFormat.BufferLength);
    }

    /// <summary>Takes the content.</summary>
    public FileStream Stream { get; }

    /// <summary>Makes the content durable and gives it its name.</summary>
    public void Commit()
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            // Who may read the old model may read the new one, and nobody else.
            File.SetUnixFileMode(Stream.SafeFileHandle, File.GetUnixFileMode(target));
        }

        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(temporary, target, overwrite: true);
        committed = true;
    }

    /// <summary>Closes the file, and removes it unless it was committed.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        finally
        {
            if (!committed)
            {
                Remove();
            }
        }
    }

    /// <summary>Says what is wrong in terms of the target, not of the temporary file. A rename ignores the target's own protection on Unix; a model marked read-only is to be kept on every system.</summary>
    private static void RefuseUnwritable(string path, string target)
    {
        if (Path.GetDirectoryName(target) is { } directory && !Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"Cannot save to \"{path}\": expected the directory \"{directory}\", found none.");
        }

        if (Directory.Exists(target))
        {
            throw new UnauthorizedAccessException($"Cannot save to \"{path}\": expected a file, found a directory.");
        }

        if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            throw new UnauthorizedAccessException($"Cannot save to \"{path}\": expected a file that may be replaced, found a read-only one.");
        }
    }

    private void Remove()
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one to report; this one would hide it.
        }
    }
}
