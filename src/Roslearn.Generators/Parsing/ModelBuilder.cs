using Roslearn.Generators.Specification;
using Roslearn.Generators.Specification.Checks;

namespace Roslearn.Generators.Parsing;

/// <summary>Collects what the attributes say and resolves model-wide values and defaults into a <see cref="ModelSpec"/>.</summary>
internal sealed class ModelBuilder
{
    private readonly List<DefinitionError> _errors = [];
    private string? _inputName;
    private string? _headName;
    private readonly List<ClassesChange> _classesChanges = [];
    private string? _optimizerName;
    private string? _scheduleName;
    private string? _clipName;
    private InputSpec? _input;
    private HeadSpec? _head;
    private OptimizerSpec? _optimizer;
    private ScheduleSpec? _schedule;

    public LayerStack Layers { get; } = new();

    public Setting<int>? Activation { get; set; }

    public Setting<int>? Initializer { get; set; }

    public Setting<double>? LearningRate { get; set; }

    public Setting<int> BatchSize { get; set; } = Defaults.BatchSize;

    public Setting<int> Epochs { get; set; } = Defaults.Epochs;

    public Setting<ulong> Seed { get; set; } = Defaults.Seed;

    public Setting<double> L2 { get; set; } = 0.0;

    public WarmUpSpec? WarmUp { get; set; }

    public Setting<double>? ValidationSplit { get; set; }

    public EarlyStoppingSpec? EarlyStopping { get; set; }

    /// <summary>The <c>[Stateful]</c>, if there is one.</summary>
    public Origin? Stateful { get; set; }

    public RegularizationSpec Regularization { get; set; } = RegularizationSpec.None;

    public void SetInput(AttributeReader attribute, InputSpec input)
    {
        if (IsFirst(attribute, ref _inputName))
        {
            _input = input;
        }
    }

    public void SetHead(AttributeReader attribute, HeadSpec head)
    {
        if (IsFirst(attribute, ref _headName))
        {
            _head = head;
        }
    }

    public void SetOptimizer(AttributeReader attribute, OptimizerSpec optimizer)
    {
        if (IsFirst(attribute, ref _optimizerName))
        {
            _optimizer = optimizer;
        }
    }

    public void SetSchedule(AttributeReader attribute, ScheduleSpec schedule)
    {
        if (IsFirst(attribute, ref _scheduleName))
        {
            _schedule = schedule;
        }
    }

    /// <summary>Whether this is the first attribute that clips: the order of two would be undefined, so a second one is an error.</summary>
    public bool IsFirstClip(AttributeReader attribute) => IsFirst(attribute, ref _clipName);

    /// <summary>Changes the loss of the classes, wherever these are written.</summary>
    public void ChangeClasses(AttributeReader attribute, Func<ClassesSpec, ClassesSpec> change, int? count = null) =>
        _classesChanges.Add(new ClassesChange(attribute.Name, attribute.Origin, change, count));

    /// <summary>The specification, and the errors that it cannot show because it holds one of each thing.</summary>
    public (ModelSpec Spec, IReadOnlyList<DefinitionError> Errors) Build(TypeSpec type)
    {
        OptimizerSpec optimizer = _optimizer ?? new AdamSpec(Defaults.AdamBeta1, Defaults.AdamBeta2, Defaults.AdamEpsilon, Origin.None);
        Initializer? initializer = Defined(Initializer, Specification.Initializer.HeNormal);
        Defined(Activation, Defaults.Activation);
        (IReadOnlyList<LayerSpec> layers, IReadOnlyList<DefinitionError> layerErrors) = Layers.Build();
        var spec = new ModelSpec(
            type,
            _input,
            layers.Select(layer => Resolve(layer, initializer)).ToEquatable(),
            Head(initializer),
            optimizer,
            new TrainingSpec(LearningRate ?? optimizer.DefaultLearningRate, BatchSize, Epochs, Seed, L2)
            {
                Schedule = _schedule,
                WarmUp = WarmUp,
                ValidationSplit = ValidationSplit,
                EarlyStopping = EarlyStopping,
            })
        {
            Initializer = Initializer,
            Regularization = Regularization,
            IsStateful = Stateful is not null,
        };
        if (Stateful is { } stateful && StatefulError(layers, stateful) is { } error)
        {
            _errors.Add(error);
        }

        return (spec, [.. _errors, .. layerErrors]);
    }

    private static DefinitionError? StatefulError(IEnumerable<LayerSpec> layers, Origin stateful)
    {
        RecurrentSpec[] recurrent = layers.OfType<RecurrentSpec>().ToArray();
        return recurrent.Length == 0 ? Contradiction.Between(DefinitionText.Attribute("Stateful"), "a model without recurrent layers", stateful)
            : recurrent.Any(layer => layer.IsBidirectional) ? Contradiction.Between(DefinitionText.Attribute("Stateful"), "Bidirectional, which begins at the end,", stateful)
            : null;
    }

    /// <summary>The value of a model-wide setting; the specification does not hold where it was written, or that it was if no layer uses it.</summary>
    private T? Defined<T>(Setting<int>? setting, T fallback)
        where T : struct, Enum
    {
        if (setting is not { } written)
        {
            return null;
        }

        if (DomainError.Check(written, fallback) is { } error)
        {
            _errors.Add(error);
            return null;
        }

        return (T)Enum.ToObject(typeof(T), written.Value);
    }

    private HeadSpec? Head(Initializer? initializer)
    {
        HeadSpec? head = _head is null ? null : _head with { Initializer = initializer };
        foreach (ClassesChange change in _classesChanges)
        {
            (head, DefinitionError? error) = change.To(head);
            if (error is not null)
            {
                _errors.Add(error);
            }
        }

        return head;
    }

    private LayerSpec Resolve(LayerSpec layer, Initializer? initializer) => layer switch
    {
        ActivatedSpec activated => activated with
        {
            Initializer = initializer,
            ActivationSetting = activated.ActivationSetting.IsWritten ? activated.ActivationSetting : Activation ?? activated.ActivationSetting,
        },
        EmbeddingSpec embedding => embedding with { Initializer = initializer },
        RecurrentSpec recurrent => recurrent with { Initializer = initializer },
        ActivateSpec activate => activate with
        {
            ActivationSetting = activate.ActivationSetting.IsWritten ? activate.ActivationSetting : Activation ?? activate.ActivationSetting,
        },
        _ => layer,
    };

    private bool IsFirst(AttributeReader attribute, ref string? name)
    {
        if (name is not null)
        {
            _errors.Add(Contradiction.Between(DefinitionText.Attribute(attribute.Name), DefinitionText.Attribute(name), attribute.Origin));
            return false;
        }

        name = attribute.Name;
        return true;
    }
}
