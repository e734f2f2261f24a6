namespace Roslearn.Training;

/// <summary>What was spoken of already.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Topic">Its topic.</param>
internal sealed record SpokenCause(string Id, string Subject, AdvisorTopic Topic);
