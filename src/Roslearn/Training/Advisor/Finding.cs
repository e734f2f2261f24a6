namespace Roslearn.Training;

/// <summary>What a rule found.</summary>
/// <param name="Message">One sentence without its final period: what was seen, and what to do.</param>
/// <param name="Edit">The attribute to write.</param>
/// <param name="Subject">What tells it from other findings of the rule: each is spoken of once.</param>
internal sealed record Finding(string Message, string Edit, string Subject = "");
