namespace Roslearn.Generators.Analysis;

/// <summary>Optimizers whose learning rates are of the same size.</summary>
internal enum OptimizerFamily
{
    /// <summary>Steps proportional to the gradient.</summary>
    Sgd,

    /// <summary>Adam and its relatives: steps of about the learning rate.</summary>
    Adam,

    /// <summary>RMSprop.</summary>
    RmsProp,

    /// <summary>Adagrad, whose steps only shrink.</summary>
    Adagrad,

    /// <summary>Adadelta, whose rate is a mere factor.</summary>
    Adadelta,

    /// <summary>Lion: steps of exactly the learning rate.</summary>
    Lion,
}
