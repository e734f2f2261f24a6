// Memory and arithmetic: rules RL08xx. Each comment names the rule that speaks there.

using Roslearn;

namespace RiskyHyperparameters.Costs;

[Model, Input(256, 256, 3), Hidden(512), Classes(10)] // RL0801
public sealed partial class PictureToDense;

[Model, Input(4), Hidden(100), Classes(3)] // RL0803
public sealed partial class IdleLanes; // RL0802
