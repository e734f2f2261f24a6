using Roslearn;

namespace Forecast;

/// <summary>The change of a monthly count from one month to the next, from the last 24.</summary>
[Model, Input(24, 1, Scaling = Scaling.Standard)]
[Lstm(32)]
[Output(1, Scaling = Scaling.Standard)]
[Adam, LearningRate(0.005), CosineDecay, ClipNorm(1), BatchSize(16), Epochs(150)]
public sealed partial class PassengerForecast;

/// <summary>Next month's sunspots from the last 48.</summary>
[Model, Input(48, 1, Scaling = Scaling.Standard)]
[Gru(32)]
[Output(1, Scaling = Scaling.Standard)]
[Adam, LearningRate(0.003), CosineDecay, ClipNorm(1), BatchSize(32), Epochs(30)]
public sealed partial class SunspotForecast;

/// <summary>The next hour's change of fine dust from a day of dust and weather.</summary>
[Model, Input(24, 7, Scaling = Scaling.Standard)]
[Lstm(32)]
[Output(1, Scaling = Scaling.Standard)]
[Adam, LearningRate(0.003), CosineDecay, ClipNorm(1), BatchSize(128), Epochs(6)]
public sealed partial class DustForecast;
