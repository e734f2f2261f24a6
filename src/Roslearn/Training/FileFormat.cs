namespace Roslearn.Training;

/// <summary>What a file of this library is, by an entry of its metadata.</summary>
internal static class FileFormat
{
    /// <summary>The entry.</summary>
    public const string Key = "format";

    /// <summary>A saved model.</summary>
    public const string Model = "roslearn";

    /// <summary>The checkpoint of a training.</summary>
    public const string Checkpoint = "roslearn-checkpoint";
}
