// Dropout and weight penalties: rules RL04xx. Each comment names the rule that speaks there.

using Roslearn;

namespace RiskyHyperparameters.Penalties;

[Model, Input(8), Hidden(64), Dropout(0.8), Classes(3)] // RL0401
public sealed partial class MostIsDropped;

[Model, Input(8), Dropout(0.5), Hidden(64), Classes(3)] // RL0401
public sealed partial class InputsAreDropped;

[Model, Input(8), Hidden(16), Dropout(0.5), Classes(10)] // RL0402
public sealed partial class EightOfSixteen;

[Model, Input(8), Hidden(16), Classes(3), Sgd, L2(0.5)] // RL0403
public sealed partial class PenaltyRules;

[Model, Input(8), Hidden(16), Classes(3), AdamW(WeightDecay = 1)] // RL0403
public sealed partial class DecayRules;
