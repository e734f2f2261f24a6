namespace Roslearn.Generators.Tests.Clashes;

/// <summary>
/// Every way of declaring a class around a model, and every name that generated code uses taken by the user: in the global namespace, where
/// programs without a namespace put their types, in the model's namespace, in the model itself, and as a global alias.
/// </summary>
internal static class Torture
{
    public const string Source = """
        global using Philox = System.Text.StringBuilder;
        global using static Torture.Statics;

        class Math;
        class Unsafe;
        class Lane512;
        class ILane;
        class Vector512;
        class Workspace;
        class Network;
        class TrainingOptions;
        class MemoryMarshal;
        class MethodImplAttribute;
        class MethodImplOptions;
        class Transpose;
        class Span;
        class Arena;
        class Single;

        [Roslearn.Model, Roslearn.Input(3), Roslearn.Hidden(5), Roslearn.Dropout, Roslearn.Classes(2)]
        partial class Global;

        [Roslearn.Model, Roslearn.Input(3), Roslearn.Hidden(5, Activation = Roslearn.Activation.Tanh), Roslearn.Output(2), Roslearn.Sgd]
        partial record Recorded;

        namespace Torture
        {
            static class Statics { public class Lane256; public class Vector256; public static int Sqrt(int x) => x; }
        }

        namespace Torture.Roslearn
        {
            class Dataset;
            class Training;
            class Numerics;
        }

        namespace Torture.System
        {
            class Math;
            class Span;
            class InvalidOperationException;
            class IProgress;
            class Int32;
        }

        namespace Torture.Names
        {
            using global::Roslearn;

            class Unsafe;
            class Roslearn_Members_Network;
            class Evaluation;

            [Model, Input(3), Hidden(5), Classes(2)]
            partial class Members
            {
                class Lane512;
                class Roslearn;
                enum System { Math }
                const int Vector512 = 1;
                int hidden1 = Vector512;
                public int Training => hidden1++;
                void Train(string text) => Train(text, 0);
                void Train(string text, int unsafeness) => hidden1 = text.Length + unsafeness;
                void Predict(Lane512 lane, Roslearn model, System system) { }
                int Classify(string text) => text.Length;
                void Save() { Train(""); Predict(new Lane512(), new Roslearn(), System.Math); Save(); }
                public Members(string seed) : this((ulong)seed.Length) { }
            }
        }

        namespace @namespace.@event.record
        {
            using Roslearn;

            partial struct @struct
            {
                partial record struct Middle<@class, TLane>
                    where TLane : struct
                {
                    [Model, Input(3), Hidden(5), Classes(2)]
                    private sealed partial class @int
                    {
                    }
                }
            }
        }
        """;

    /// <summary>Containers and accessibilities, and one name many times.</summary>
    public const string Containers = """
        using Roslearn;

        namespace A
        {
            [Model, Input(1), Output(1)] partial class Twin;
            [Model, Input(2), Output(1)] partial class TWIN;

            partial class Outer
            {
                [Model, Input(3), Output(1)] protected internal partial class Twin;
                [Model, Input(4), Output(1)] private partial class Secret;
                Secret? hidden;
                void Use() => hidden = new Secret(1);
            }

            partial class Outer<T>
                where T : Outer<T>, new()
            {
                [Model, Input(5), Output(1)] internal partial class Twin { public T? Value { get; set; } }
            }

            partial class Outer<T, U>
            {
                [Model, Input(6), Output(1)] protected partial class Twin;
            }

            partial interface IOuter<T>
            {
                [Model, Input(7), Output(1)] public sealed partial class Twin;
            }

            partial record Recorded(int Number)
            {
                [Model, Input(8), Output(1)] public partial record class Twin;
            }

            partial class Outer_1
            {
                [Model, Input(9), Output(1)] public partial class Twin;
            }
        }

        namespace B
        {
            [Model, Input(10), Output(1)] partial class Twin;
        }

        namespace A.Outer2
        {
            [Model, Input(11), Output(1)] partial class Twin;
        }
        """;
}
