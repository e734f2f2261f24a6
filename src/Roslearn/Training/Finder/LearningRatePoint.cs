namespace Roslearn;

/// <summary>One step of the range test.</summary>
/// <param name="Rate">The learning rate of the step.</param>
/// <param name="Loss">The mean loss of its batch, before the step changed the weights.</param>
/// <param name="SmoothedLoss">The running mean of the losses so far, corrected for its start as Adam's means are.</param>
public sealed record LearningRatePoint(double Rate, double Loss, double SmoothedLoss);
