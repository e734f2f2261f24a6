using Roslearn.Training;

namespace Roslearn.Tests.Training.Schedules;

/// <summary>Every schedule at every epoch or batch against its closed form, in other words than the schedule's own.</summary>
public class ScheduleTests
{
    private const int Epochs = 24;
    private const int Steps = 5;
    private const double Rate = 0.4;

    private static readonly TrainingOptions Numbers = new()
    {
        LearningRate = Rate,
        DecayFactor = 0.5,
        DecayEveryEpochs = 7,
        MinimumLearningRate = 0.01,
        LinearEndFactor = 0.1,
        RestartPeriod = 3,
    };

    [Fact]
    public void StepDecay_HalvesEverySeventhEpoch()
    {
        double expected = Rate;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            expected *= epoch > 0 && epoch % 7 == 0 ? 0.5 : 1;
            AssertEpoch(new StepDecaySchedule(), epoch, expected);
        }
    }

    [Fact]
    public void MultiStepDecay_HalvesAtEachMilestone()
    {
        double expected = Rate;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            expected *= epoch is 1 or 8 or 20 ? 0.5 : 1;
            AssertEpoch(new MultiStepDecaySchedule([1, 8, 20]), epoch, expected);
        }
    }

    [Fact]
    public void ExponentialDecay_HalvesEveryEpoch()
    {
        double expected = Rate, perBatch = Rate;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            AssertEpoch(new ExponentialDecaySchedule(perBatch: false), epoch, expected);
            for (int step = 0; step < Steps; step++)
            {
                AssertClose(perBatch, At(new ExponentialDecaySchedule(perBatch: true), epoch, step));
                perBatch *= Math.Pow(0.5, 1.0 / Steps);
            }

            expected /= 2;
        }
    }

    [Fact]
    public void CosineDecay_IsTheSquaredHalfCosine()
    {
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            AssertEpoch(new CosineDecaySchedule(perBatch: false), epoch, HalfCosine(epoch, Epochs));
            for (int step = 0; step < Steps; step++)
            {
                AssertClose(HalfCosine((epoch * Steps) + step, Epochs * Steps), At(new CosineDecaySchedule(perBatch: true), epoch, step));
            }
        }
    }

    [Fact]
    public void MinimumAboveTheRate_KeepsTheRate() =>
        Assert.Equal(Rate, new CosineDecaySchedule(perBatch: false).Rate(new ScheduleTime(12, Epochs, 0, Steps), Numbers with { MinimumLearningRate = 1 }), 1e-15);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void CosineRestarts_StartAnewAfterEachPeriod(int multiplier)
    {
        // PyTorch's bookkeeping: count up, and begin the next, longer period when the count reaches its length.
        int count = 0, length = 3 * Steps;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            for (int step = 0; step < Steps; step++)
            {
                double expected = HalfCosine(count, length);
                AssertClose(expected, At(new CosineRestartsSchedule(multiplier, perBatch: true), epoch, step));
                if (step == 0)
                {
                    AssertEpoch(new CosineRestartsSchedule(multiplier, perBatch: false), epoch, expected);
                }

                if (++count == length)
                {
                    (count, length) = (0, length * multiplier);
                }
            }
        }
    }

    [Fact]
    public void LinearDecay_LosesTheSameEveryTime()
    {
        double expected = Rate, perBatch = Rate;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            AssertEpoch(new LinearDecaySchedule(perBatch: false), epoch, expected);
            for (int step = 0; step < Steps; step++)
            {
                AssertClose(perBatch, At(new LinearDecaySchedule(perBatch: true), epoch, step));
                perBatch -= Rate * 0.9 / (Epochs * Steps);
            }

            expected -= Rate * 0.9 / Epochs;
        }
    }

    [Fact]
    public void OneCycle_RisesAndFallsWithTheMomentumOpposite()
    {
        // 120 batches: up until batch 35, down until batch 119.
        var schedule = new OneCycleSchedule(0.3, 25, 1e4, cycleMomentum: true, 0.85, 0.95);
        for (int batch = 0; batch < Epochs * Steps; batch++)
        {
            bool rises = batch < 35;
            double share = rises ? batch / 35.0 : (batch - 35) / 84.0;
            double way = Math.Pow(Math.Sin(Math.PI * share / 2), 2);
            double low = rises ? Rate / 25 : Rate / 25e4;
            double expected = rises ? low + ((Rate - low) * way) : Rate - ((Rate - low) * way);
            double momentum = rises ? 0.95 - (0.1 * way) : 0.85 + (0.1 * way);

            var time = new ScheduleTime(batch / Steps, Epochs, batch % Steps, Steps);
            AssertClose(expected, schedule.Rate(time, Numbers));
            AssertClose(momentum, schedule.Momentum(time)!.Value);
        }

        Assert.Null(new OneCycleSchedule(0.3, 25, 1e4, cycleMomentum: false, 0.85, 0.95).Momentum(default));
    }

    [Fact]
    public void OneCycleWithAMaximum_LeavesTheLearningRateAlone() => AssertClose(
        2.0 / 25, new OneCycleSchedule(0.3, 25, 1e4, true, 0.85, 0.95).Rate(new ScheduleTime(0, Epochs, 0, Steps), Numbers with { MaximumLearningRate = 2 }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void OneCycleOfFewBatches_StaysInRange(int batches)
    {
        foreach (double share in (double[])[0.01, 0.25, 0.5, 0.99])
        {
            for (int batch = 0; batch < batches; batch++)
            {
                double rate = new OneCycleSchedule(share, 25, 1e4, true, 0.85, 0.95).Rate(new ScheduleTime(0, 1, batch, batches), Numbers);
                Assert.InRange(rate, Rate / 25e4 * 0.999, Rate);
            }
        }
    }

    [Fact]
    public void WarmUp_GoesFromAThirdToOneInFiveEpochs()
    {
        double[] expected = [1 / 3.0, 7 / 15.0, 9 / 15.0, 11 / 15.0, 13 / 15.0, 1, 1];
        for (int epoch = 0; epoch < expected.Length; epoch++)
        {
            AssertClose(expected[epoch], new WarmUp().Factor(new ScheduleTime(epoch, Epochs, 3, Steps), 5));
            AssertClose(
                Math.Min(1, expected[epoch] + (3 * 2 / 15.0 / Steps)), new WarmUp(perBatch: true).Factor(new ScheduleTime(epoch, Epochs, 3, Steps), 5));
            Assert.Equal(1, new WarmUp().Factor(new ScheduleTime(epoch, Epochs, 3, Steps), 0));
        }
    }

    private static double HalfCosine(int at, int length) => 0.01 + ((Rate - 0.01) * Math.Pow(Math.Cos(Math.PI / 2 * at / length), 2));

    /// <summary>All steps of the epoch have the rate.</summary>
    private static void AssertEpoch(Schedule schedule, int epoch, double expected)
    {
        for (int step = 0; step < Steps; step++)
        {
            AssertClose(expected, At(schedule, epoch, step));
        }
    }

    private static double At(Schedule schedule, int epoch, int step) => schedule.Rate(new ScheduleTime(epoch, Epochs, step, Steps), Numbers);

    private static void AssertClose(double expected, double actual) => Assert.True(
        Math.Abs(expected - actual) <= 1e-13 + (1e-12 * Math.Abs(expected)), $"expected {expected:R}, found {actual:R}");
}
