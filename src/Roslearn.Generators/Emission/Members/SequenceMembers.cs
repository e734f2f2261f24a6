using System.Globalization;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Members;

/// <summary>The members of models over sequences: lengths, and prediction step by step.</summary>
internal static class SequenceMembers
{
    private const string State = Names.Root + "SequenceState";

    public static void Emit(CodeWriter code, MemberContext model)
    {
        RecurrentSpec[] recurrent = model.Spec.Layers.OfType<RecurrentSpec>().ToArray();
        if (recurrent.Length == 0)
        {
            return;
        }

        Lengths(code, model);
        if (recurrent.All(layer => !layer.IsBidirectional) && SequencePart.First(model.Spec) == 0)
        {
            Steps(code, model);
        }
    }

    private static void Lengths(CodeWriter code, MemberContext model)
    {
        ApiMembers.Doc(
            code,
            "Predicts examples of which each has a length of its own: the steps beyond it take no part. Safe from any number of threads at once.",
            ("inputs", $"Rows of {Text(model.InputSize)} {model.InputKind}; beyond the length, anything of that kind."),
            ("lengths", $"The steps of each example, from 1 to {Text(StepsOf(model))}."),
            ("outputs", $"As many rows of {Text(model.OutputSize)} values{(model.OutputSteps > 1 ? "; 0 beyond the length" : "")}."),
            ("System.ArgumentException", $"A number of values or a length is wrong, or an input is {model.InputFault}."));
        ApiMembers.Member(
            code,
            model,
            $"public void Predict(global::System.ReadOnlySpan<{model.Input}> inputs, global::System.ReadOnlySpan<int> lengths, global::System.Span<float> outputs)",
            $"{MemberContext.Field}.Predict(inputs, lengths, outputs);");
    }

    private static void Steps(CodeWriter code, MemberContext model)
    {
        string values = model.IsTokens ? "int token" : "global::System.ReadOnlySpan<float> values";
        string argument = model.IsTokens ? "token" : "values";
        ApiMembers.Doc(code, "The state of a sequence before its first step, for <c>Step</c>: each sequence that is followed has its own.");
        ApiMembers.Member(code, model, $"public {State} NewState()", $"return {MemberContext.Field}.NewState();");
        ApiMembers.Doc(
            code,
            "Takes in the next step of a sequence and predicts, as a prediction of the whole sequence so far would. Allocates nothing. One state at a time "
                + "belongs to one caller; different states may be used from any number of threads at once.",
            ("state", "Of this model; goes one step on."),
            model.IsTokens ? ("token", $"One of {model.InputKind}.") : ("values", $"{Text(model.InputSize / StepsOf(model))} {model.InputKind}."),
            ("outputs", $"{Text(model.StepOutputSize)} values."),
            ("System.ArgumentException", $"The state is of another model, a number of values is wrong, or one is {model.InputFault}."));
        ApiMembers.Member(
            code,
            model,
            $"public void Step({State} state, {values}, global::System.Span<float> outputs)",
            $"{MemberContext.Field}.Step(state, {(model.IsTokens ? "[token]" : argument)}, outputs);");
        if (!model.IsTokens || !model.IsClassifier || model.Spec.Head?.Size != model.Spec.Input?.Vocabulary?.Value)
        {
            return;
        }

        ApiMembers.Doc(
            code,
            "Writes a sequence: takes in a beginning and then draws token after token from the predicted probabilities, each taken in before the next.",
            ("prompt", $"The beginning, at least one token: {model.InputKind}."),
            ("tokens", "Receives the tokens drawn."),
            ("temperature", "Above 0. Below 1 likely tokens become likelier, towards 0 the likeliest is always drawn; 1 draws as predicted."),
            ("topK", "Draws among so many of the likeliest tokens only; 0: among all."),
            ("seed", "The same seed draws the same tokens."),
            ("System.ArgumentException", "The prompt is empty or holds no token of the vocabulary, or a number is outside its range."));
        ApiMembers.Member(
            code,
            model,
            "public void Sample(global::System.ReadOnlySpan<int> prompt, global::System.Span<int> tokens, double temperature = 1, int topK = 0, ulong seed = 0)",
            $"{MemberContext.Field}.Sample(prompt, tokens, temperature, topK, seed);");
    }

    /// <summary>The steps that recurrent layers read: the input's, unless convolutions come first.</summary>
    private static int StepsOf(MemberContext model) => model.Graph?.Nodes.Select(node => node.Operation.OutputSteps).DefaultIfEmpty(1).Max() ?? InputSteps(model);

    private static int InputSteps(MemberContext model) => model.Spec.Input is { Shape.Count: > 0 } input ? Math.Max(1, input.Shape[0]) : 1;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
