// Batch and epochs: rules RL02xx. Each comment names the rule that speaks there.

using Roslearn;

namespace RiskyHyperparameters.Epochs;

[Model, Input(4), Hidden(8), Classes(3), BatchSize(1)] // RL0201
public sealed partial class OneByOne;

[Model, Input(4), Hidden(8), Classes(3), BatchSize(4096)] // RL0202
public sealed partial class HugeBatch;

[Model, Input(4), Hidden(8), Classes(3), BatchSize(23)] // RL0203
public sealed partial class UntypicalBatch;

[Model, Input(4), Hidden(8), Classes(3), Epochs(200)] // RL0204
public sealed partial class NothingStops;

[Model, Input(4), Hidden(8), Classes(3), EarlyStopping(10)] // RL0205
public sealed partial class PatienceOfAllEpochs;

[Model, Input(4), Hidden(8), Classes(3), EarlyStopping(1)] // RL0206
public sealed partial class PatienceOfOne;

[Model, Input(4), Hidden(8), BatchNorm, Classes(3), BatchSize(1)] // RL0207
public sealed partial class NormalizedAlone;
