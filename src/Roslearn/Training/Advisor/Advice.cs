using System.Globalization;

namespace Roslearn;

/// <summary>What the training advisor noticed, and what to try. It changes nothing itself; only a training whose numbers have become NaN or infinite, RA04, is ended.</summary>
/// <param name="Id">The rule that spoke: <c>RA01</c> and so on.</param>
/// <param name="Epoch">The epoch it spoke in, from 1.</param>
/// <param name="Message">What was seen and what to do, in one sentence: "The error diminishes very slowly: increase the learning rate from 1E-05 to 3E-05".</param>
/// <param name="Edit">The attribute to write, with the value to try: <c>[LearningRate(3E-05)]</c>; empty where data, not the definition, is at fault.</param>
public sealed record Advice(string Id, int Epoch, string Message, string Edit)
{
    /// <summary>One line: <c>RA01 epoch 6: The error diminishes ... [LearningRate(3E-05)]</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} epoch {Epoch}: {Message}{(Edit.Length > 0 ? " " + Edit : "")}");
}
