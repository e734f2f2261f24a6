using EndToEnd.Definitions;

namespace EndToEnd.Reference;

/// <summary>The check values, at the published learning rates.</summary>
public static class CheckValues
{
    private static readonly Dictionary<string, CheckValue> Rows = new()
    {
        ["Sgd"] = new(Specs.Sgd(momentum: 0), 1e-3, 0.997002999000),
        ["Momentum"] = new(Specs.Sgd(), 1e-3, 0.994394799000),
        ["Nesterov"] = new(Specs.Sgd(nesterov: true), 1e-3, 0.991964901141),
        ["Adam"] = new(Specs.Adam(), 1e-3, 0.997000096080),
        ["AmsGrad"] = new(Specs.AmsGrad(), 1e-3, 0.997000096080),
        ["AdamW"] = new(Specs.AdamW(), 1e-3, 0.996970127345),
        ["NAdam"] = new(Specs.NAdam(), 2e-3, 0.994858914539),
        ["RAdam"] = new(Specs.RAdam(), 1e-3, 0.997001596232),
        ["Adagrad"] = new(Specs.Adagrad(), 1e-2, 0.977237939491),
        ["RmsProp"] = new(Specs.RmsProp(), 1e-2, 0.779982281982),
        ["Adadelta"] = new(Specs.Adadelta(), 1, 0.990309082801),
        ["Lion"] = new(Specs.Lion(), 1e-4, 0.999700000000),
    };

    public static TheoryData<string> Names => [.. Rows.Keys];

    public static CheckValue Of(string name) => Rows[name];
}
