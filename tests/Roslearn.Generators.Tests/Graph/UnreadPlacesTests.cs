using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;
using Roslearn.Generators.Tests.Parsing;

namespace Roslearn.Generators.Tests.Graph;

public sealed class UnreadPlacesTests
{
    [Fact]
    public void WhatPoolsDoNotRead_IsNotMade_BackToTheInput()
    {
        LayerGraph graph = Remove("[Model, Input(28, 28, 1), Conv2D(32, 3), MaxPool(2), Conv2D(64, 3), MaxPool(2), Hidden(8), Classes(10)]");

        Assert.Equal(["24×24×32", "12×12×32", "10×10×64", "5×5×64"], Shapes<Convolve, Pool>(graph));
        Assert.Equal(new Window(28, 3, Unread: 2), ((Convolve)graph.Nodes[0].Operation).Rows);
        Assert.Equal(new Window(12, 3), ((Convolve)graph.Nodes[3].Operation).Columns);
        Assert.Equal(new Activate(Activation.ReLU, 10 * 10 * 64), graph.Nodes[4].Operation);
    }

    [Fact]
    public void LayerTable_ShowsWhatWasDefined()
    {
        LayerGraph graph = Remove("[Model, Input(13, 13, 1), Conv2D(4, 3), MaxPool(2), Classes(3)]");

        Assert.Equal("11×11×4", graph.Layers[0].Output.ToString());
        Assert.Equal(11 * 11 * 4 * ((2 * 9) + 1), graph.Layers[0].Flops);
    }

    [Theory]
    [InlineData("[Model, Input(12, 12, 1), Conv2D(4, 3), MaxPool(2), Classes(3)]")]
    [InlineData("[Model, Input(13, 13, 1), Conv2D(4, 3), BatchNorm, MaxPool(2), Classes(3)]")]
    [InlineData("[Model, Input(13, 13, 1), Conv2D(4, 3), Dropout(0.5), MaxPool(2), Classes(3)]")]
    [InlineData("[Model, Input(13, 13, 1), Conv2D(4, 3), GlobalMaxPool, Classes(3)]")]
    [InlineData("[Model, Input(13, 13, 1), Conv2D(4, 3), Activation(Activation.Softmax), MaxPool(2), Classes(3)]")]
    [InlineData("[Model, Input(13, 13, 1), Conv2D(4, 3), Classes(3)]")]
    public void WhatIsReadWhole_IsMadeWhole(string definition)
    {
        LayerGraph graph = ShapeInference.Infer(Definition.Spec(definition));

        Assert.Equal(graph.Nodes, UnreadPlaces.Remove(graph).Nodes);
    }

    [Fact]
    public void ResidualSum_ReadsTheWholeMap_WhateverElseReadsIt()
    {
        LayerGraph graph = Remove("[Model, Input(13, 13, 4), Conv2D(4, 3)] [Conv2D(4, 3, Padding = Padding.Same), Residual] [MaxPool(2), Classes(3)]");

        Assert.Equal(["11×11×4", "11×11×4"], graph.Nodes.Where(node => node.Operation is Convolve).Select(node => node.Output.ToString()));
    }

    /// <summary>Its gradient must clear the places that no window has.</summary>
    [Fact]
    public void PoolThatLeavesPlaces_IsNoTiling()
    {
        LayerGraph graph = Remove("[Model, Input(14, 14, 1), Conv2D(4, 3), Dropout(0.5), MaxPool(2), Conv2D(4, 2), MaxPool(2), Classes(3)]");

        Pool[] pools = [.. graph.Nodes.Select(node => node.Operation).OfType<Pool>()];
        Assert.Equal([new Window(12, 2, 2, Unread: 1), new Window(4, 2, 2)], pools.Select(pool => pool.Rows));
        Assert.Equal([false, true], pools.Select(pool => pool.IsTiling));
    }

    [Fact]
    public void Steps_ShrinkAlongTheirLength()
    {
        LayerGraph graph = Remove("[Model, Input(11, 2), Conv1D(4, 2, Padding = Padding.Same), MaxPool(3), Lstm(8), Classes(3)]");

        Assert.Equal(["9×4", "3×4"], Shapes<Convolve, Pool>(graph));
    }

    /// <summary>Whatever is left out of a window's output, what it still moves to and looks at is what it was.</summary>
    [Fact]
    public void CroppedWindows_LookAtTheSamePlaces()
    {
        for (int input = 1; input <= 9; input++)
        {
            foreach (Window window in from size in Enumerable.Range(1, 5)
                                      from stride in Enumerable.Range(1, 3)
                                      from dilation in Enumerable.Range(1, 2)
                                      from padding in new[] { Padding.Valid, Padding.Same }
                                      let made = Window.Of(input, size, stride, dilation, padding)
                                      where made.Output > 0
                                      select made)
            {
                for (int output = 1; output <= window.Output; output++)
                {
                    int reach = window.Reach(output);
                    for (int left = reach; left <= input; left++)
                    {
                        Window cropped = window.Cropped(left, output);

                        Assert.Equal(output, cropped.Output);
                        Assert.Equal(Looks(window, output, input), Looks(cropped, output, left));
                        Assert.True(cropped.Padded >= ((output - 1) * window.Stride) + window.Span, $"{cropped} ends before its last place");
                    }

                    Assert.True(reach == 1 || window.Dilation > 1 || !Looks(window, output, input).SequenceEqual(Looks(window, output, reach - 1)), $"{window} does not need {reach} places for {output}");
                }
            }
        }
    }

    private static List<int> Looks(Window window, int output, int input) =>
    [
        .. from at in Enumerable.Range(0, output)
           from position in Enumerable.Range(0, window.Size)
           let place = (at * window.Stride) + (position * window.Dilation) - window.Before
           where place >= 0 && place < input
           select place,
    ];

    private static LayerGraph Remove(string definition) => UnreadPlaces.Remove(ShapeInference.Infer(Definition.Spec(definition)));

    private static IEnumerable<string> Shapes<TFirst, TSecond>(LayerGraph graph) =>
        graph.Nodes.Where(node => node.Operation is TFirst or TSecond).Select(node => node.Output.ToString());
}
