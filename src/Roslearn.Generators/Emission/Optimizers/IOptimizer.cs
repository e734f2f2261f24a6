using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>An update rule as text: its numbers, what it computes once a step, and what it does to a lane of parameters.</summary>
internal interface IOptimizer
{
    /// <summary>The names of its state arenas, in order; each is a local of the update.</summary>
    IReadOnlyList<string> States { get; }

    /// <summary>The names of the numbers it computes once a step, in order; each is a broadcast local of the update.</summary>
    IReadOnlyList<string> Scalars { get; }

    /// <summary>One line for the contract above the kernel.</summary>
    string Formula { get; }

    /// <summary>Its numbers as entries of the compiled-in <c>TrainingOptions</c>.</summary>
    IEnumerable<(string Option, double Value)> Numbers(OptimizerSpec spec);

    /// <summary>
    /// Writes the computation of the scalars in double precision: <c>numbers</c>, <c>learningRate</c> and <c>step</c> (from 1)
    /// are in scope, and each scalar is assigned to a local of its name.
    /// </summary>
    void Prepare(CodeWriter code, OptimizerSpec spec);

    /// <summary>
    /// Writes the update of one lane: <c>weight</c>, <c>gradient</c> (with the penalty already added), the states and the
    /// scalars are locals; all but the scalars and the gradient are stored afterwards.
    /// </summary>
    void Update(CodeWriter code, OptimizerSpec spec);
}
