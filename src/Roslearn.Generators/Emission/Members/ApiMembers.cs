using System.Globalization;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Members;

/// <summary>The public members that the generator adds to the user's class, with the documentation that IntelliSense shows.</summary>
internal static class ApiMembers
{
    private const string Root = Names.Root;

    public static void Emit(CodeWriter code, MemberContext model)
    {
        Constants(code, model);
        Construction(code, model);
        Training(code, model);
        Prediction(code, model);
        SequenceMembers.Emit(code, model);
        Storage(code, model);
    }

    private static void Constants(CodeWriter code, MemberContext model)
    {
        Constant(code, "InputSize", model.InputSize, "Values of one example.");
        string steps = model.OutputSteps > 1 ? " of each step, one step after the other" : "";
        Constant(
            code,
            "OutputSize",
            model.OutputSize,
            model.OutputSteps > 1 ? $"Values predicted for one example: {model.StepOutputSize.ToString(CultureInfo.InvariantCulture)}{steps}."
                : model.IsClassifier ? "Classes: probabilities predicted for one example." : "Values predicted for one example.");
        Constant(code, "ParameterCount", model.ParameterCount, "Weights and biases.");
        Doc(code, "The layer table: shapes, parameters, memory and floating-point operations.");
        code.Line($"public static string Summary {{ get; }} = {(model is { Graph: { } graph, Cost: { } cost } ? Literal.Of(LayerTable.Text(model.Spec, graph, cost)) : "\"\"")};");
        code.Line();
        Doc(code, "Every number that was compiled in; a number that the model does not use is <see langword=\"null\"/>.");
        code.Line($"public static {Root}TrainingOptions Defaults {{ get; }} = {(model.Graph is null ? $"new {Root}TrainingOptions()" : $"{model.QualifiedNetwork}.Sizes.Defaults")};");
        code.Line();
    }

    private static void Construction(CodeWriter code, MemberContext model)
    {
        string seed = Literal.Of(model.Spec.Training.Seed.Value);
        Doc(
            code,
            "A new model with freshly drawn weights.",
            ("seed", "The same seed draws the same weights."));
        Member(code, model, $"public {model.Name}(ulong seed = {seed})", $"{MemberContext.Field} = new(new {model.QualifiedNetwork}(), seed);");
        if (model.Graph is not null)
        {
            code.Line($"private {model.Name}({Names.Training}CompiledModel{model.Types} model) => {MemberContext.Field} = model;");
            code.Line();
        }
    }

    private static void Training(CodeWriter code, MemberContext model)
    {
        string data = $"{Root}Dataset{model.Types}";
        string inputs = model.InputSize.ToString(CultureInfo.InvariantCulture);
        string targets = model.IsClassifier
            ? $"one class index from 0 to {(model.StepOutputSize - 1).ToString(CultureInfo.InvariantCulture)} for each{(model.OutputSteps > 1 ? " step of each" : "")}"
            : $"{model.OutputSize.ToString(CultureInfo.InvariantCulture)} values for each";
        Doc(
            code,
            "Trains the model where it stands, with a fresh optimizer. The same seed and data give the same bits, for any number of threads.",
            ("train", $"The examples to learn: rows of {inputs} {model.InputWord}, {targets}."),
            ("validation", "Examples to evaluate after each epoch; never learned. Without them, early stopping and a validation split hold out a part of the training examples."),
            ("options", "Overrides of the compiled-in numbers, for this training only."),
            ("progress", "Told while training goes on, on the thread that trains."),
            ("cancellationToken", "Looked at before every step; a cancelled training returns what it has and leaves a usable model."),
            ("returns", "The losses and metrics of each epoch."),
            ("System.ArgumentException", "Data or options do not suit the model; nothing has changed."));
        Member(
            code,
            model,
            $"public {Root}TrainingHistory Train({data} train, {data}? validation = null, {Root}TrainingOptions? options = null, "
                + $"global::System.IProgress<{Root}TrainingProgress>? progress = null, "
                + "global::System.Threading.CancellationToken cancellationToken = default)",
            $"return {MemberContext.Field}.Train(train, validation, options, progress, cancellationToken);");

        Doc(
            code,
            "Looks for a good learning rate: trains on a copy of the weights while the rate grows, until the loss diverges (Smith 2015). The model is as before afterwards.",
            ("data", $"Examples to learn: rows of {inputs} {model.InputWord}, {targets}."),
            ("options", "The range of rates, and what else training would be given."),
            ("cancellationToken", "Looked at before every step; a cancelled test returns the curve so far."),
            ("returns", "The loss at each rate, and a suggestion."),
            ("System.ArgumentException", "Data or options do not suit the model."));
        Member(
            code,
            model,
            $"public {Root}LearningRateCurve FindLearningRate({data} data, {Root}LearningRateSearch? options = null, "
                + "global::System.Threading.CancellationToken cancellationToken = default)",
            $"return {MemberContext.Field}.FindLearningRate(data, options, cancellationToken);");

        Doc(
            code,
            $"The mean loss{(model.IsClassifier ? " and the accuracy" : "")} over a data set.",
            ("data", $"Rows of {inputs} {model.InputWord}, {targets}."),
            ("returns", "Loss and metrics."),
            ("System.ArgumentException", "The data does not suit the model."));
        Member(code, model, $"public {Root}Evaluation Evaluate({data} data)", $"return {MemberContext.Field}.Evaluate(data);");
    }

    private static void Prediction(CodeWriter code, MemberContext model)
    {
        string inputs = model.InputSize.ToString(CultureInfo.InvariantCulture);
        string outputs = model.OutputSize.ToString(CultureInfo.InvariantCulture);
        Doc(
            code,
            "Predicts any number of examples, row by row. Safe from any number of threads at once.",
            ("inputs", $"Rows of {inputs} {model.InputKind}."),
            ("outputs", $"As many rows of {outputs} {(model.OutputSteps > 1 ? $"values, {model.StepOutputSize.ToString(CultureInfo.InvariantCulture)} for each step" : model.IsClassifier ? "probabilities, which sum to 1" : "values")}."),
            ("System.ArgumentException", $"A length is wrong, or an input is {model.InputFault}."));
        Member(
            code,
            model,
            $"public void Predict(global::System.ReadOnlySpan<{model.Input}> inputs, global::System.Span<float> outputs)",
            $"{MemberContext.Field}.Predict(inputs, outputs);");
        if (model.IsClassifier && model.OutputSteps > 1)
        {
            Doc(
                code,
                "The most probable class of each step of one example; the lowest of equals.",
                ("input", $"{inputs} {model.InputKind}."),
                ("classes", $"Receives {model.OutputSteps.ToString(CultureInfo.InvariantCulture)} class indices from 0."),
                ("System.ArgumentException", $"A length is wrong, or a value is {model.InputFault}."));
            Member(
                code,
                model,
                $"public void Classify(global::System.ReadOnlySpan<{model.Input}> input, global::System.Span<int> classes)",
                $"{MemberContext.Field}.Classify(input, classes);");
        }
        else if (model.IsClassifier)
        {
            Doc(
                code,
                "The most probable class of one example; the lowest of equals.",
                ("input", $"{inputs} {model.InputKind}."),
                ("returns", "A class index from 0."),
                ("System.ArgumentException", $"The length is wrong, or a value is {model.InputFault}."));
            Member(code, model, $"public int Classify(global::System.ReadOnlySpan<{model.Input}> input)", $"return {MemberContext.Field}.Classify(input);");
        }
    }

    private static void Storage(CodeWriter code, MemberContext model)
    {
        Doc(code, "Texts that are saved and loaded with the model, such as the vocabulary of its tokens.");
        code.Line($"public {Root}ModelAttachments Attachments => {(model.Graph is null ? model.Throw.TrimEnd(';') : MemberContext.Field + ".Attachments")};");
        code.Line();
        Doc(
            code,
            "Writes the weights, and what is attached, to a safetensors file, with PyTorch's names and shapes. An existing file is replaced once the new one is complete.",
            ("path", "The file."));
        Member(code, model, "public void Save(string path)", $"{MemberContext.Field}.Save(path);");
        Doc(
            code,
            "Reads a model that <see cref=\"Save(string)\"/> wrote, or any safetensors file with tensors of the same names and shapes.",
            ("path", "The file."),
            ("returns", "A new model."),
            ("Roslearn.Storage.ModelFileException", "The file is broken or holds another model."));
        Member(
            code,
            model,
            $"public static {model.Name} Load(string path)",
            $"return new({Names.Training}CompiledModel{model.Types}.Load(new {model.QualifiedNetwork}(), path));");
    }

    private static void Constant(CodeWriter code, string name, int value, string summary)
    {
        Doc(code, summary);
        code.Line($"public const int {name} = {Literal.Of(value)};");
        code.Line();
    }

    /// <summary>Writes a member, whose body only a good definition has.</summary>
    public static void Member(CodeWriter code, MemberContext model, string signature, string body)
    {
        using (code.Open(signature))
        {
            code.Line(model.Graph is null ? model.Throw : body);
        }

        code.Line();
    }

    /// <summary>Documentation: a summary, then parameters, <c>returns</c>, and exceptions (names with a dot).</summary>
    public static void Doc(CodeWriter code, string summary, params (string Name, string Text)[] parts)
    {
        code.Line($"/// <summary>{summary}</summary>");
        foreach ((string name, string text) in parts)
        {
            code.Line(name == "returns" ? $"/// <returns>{text}</returns>"
                : name.Contains('.') ? $"/// <exception cref=\"global::{name}\">{text}</exception>"
                : $"/// <param name=\"{name}\">{text}</param>");
        }
    }
}
