namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>A definition, or code that uses one, with one fault.</summary>
/// <param name="Name">A name of its own.</param>
/// <param name="Source">The list of faults that it is from.</param>
/// <param name="Rule">The rule that is meant for it.</param>
/// <param name="Attributes">All attributes but <c>[Model]</c>, which is added unless that is the fault.</param>
/// <param name="Body">What a method does with the model, if that is the fault.</param>
public sealed record Fault(string Name, string Source, string Rule, string Attributes, string Body = "")
{
    public override string ToString() => Name;
}
