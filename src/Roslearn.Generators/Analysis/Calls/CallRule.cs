using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Calls;

/// <summary>
/// A rule about code that uses a model. It follows values inside one method, and says nothing where one of them leaves it: what other code does with a
/// value is not known.
/// </summary>
internal abstract class CallRule : Rule
{
    /// <summary>Everything in the method that the rule has something to say about.</summary>
    public abstract IEnumerable<Diagnostic> Find(MethodFlow method);

    /// <summary>What is to be reported about a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="arguments">What fills the placeholders of the message.</param>
    /// <param name="fixes">What to do about it; edits of the place itself.</param>
    protected Diagnostic Report(SyntaxNode at, string[] arguments, params DefinitionFix[] fixes) =>
        DiagnosticWriter.Write(Descriptor, new Finding(Origin.None, arguments, fixes), _ => at.GetLocation());
}
