using Roslearn;

namespace EndToEnd.Trainer;

/// <summary>Has everything that a checkpoint must keep: optimizer state, running statistics, dropout, a schedule of every batch, early stopping and held-out examples.</summary>
#pragma warning disable RL0109, RL0112 // all that a checkpoint has to hold is in it, good practice or not
[Model]
[Input(32)]
[Hidden(64), BatchNorm, Dropout(0.3), Layers(2)]
[Classes(5)]
[Adam, LearningRate(0.003), OneCycle(0.01), WarmUp(2, PerBatch = true)]
[Epochs(120), EarlyStopping(patience: 119), ValidationSplit(0.2), Seed(11)]
internal sealed partial class InterruptedClassifier;
