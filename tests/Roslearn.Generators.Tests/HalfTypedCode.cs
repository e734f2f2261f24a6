using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Roslearn.Generators.Tests;

/// <summary>Definitions that use every attribute, to be cut to pieces.</summary>
internal static class HalfTypedCode
{
    public static readonly string[] Samples =
    [
        """
        using Roslearn;
        [Model]
        [Input(784)]
        [Hidden(128), Layers(3)]
        [Classes(10)]
        [LearningRate(0.001)]
        public sealed partial class DigitClassifier;
        """,
        """
        using Roslearn;
        namespace My.@class;
        partial class Outer<T> where T : struct { partial record struct R { [Model, Input(shape: new[] { 2, 4 }), Dropout(0.2)]
        [Hidden(64, 32, Activation = Activation.Tanh), Dropout(rate: 0.5), Layers, Init(Initializer.HeUniform), Activation(Activation.Elu)]
        [Output(1, Loss = Loss.Huber, HuberDelta = 2.5, Activation = Activation.Linear), L2(1e-4), Sgd(Momentum = 0.8, Dampening = 0.1, Nesterov = false)]
        [BatchSize(16), Epochs(3), Seed(7)]
        internal partial class M { public int X => 3; } } }
        """];

    public static IEnumerable<SyntaxToken> Tokens(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens();

    /// <summary>The text up to before and after each token, and without each token.</summary>
    public static IEnumerable<string> Cuts(string text)
    {
        foreach (SyntaxToken token in Tokens(text))
        {
            yield return text[..token.SpanStart];
            yield return text[..token.Span.End];
            yield return text.Remove(token.SpanStart, token.Span.Length);
        }
    }
}
