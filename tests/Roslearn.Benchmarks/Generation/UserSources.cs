using System.Globalization;

namespace Roslearn.Benchmarks.Generation;

/// <summary>The files of a user's project: some models, a file each, and one file without any.</summary>
internal static class UserSources
{
    /// <summary>Where typing in the file without a model goes on.</summary>
    public const string Caret = "/*caret*/";

    /// <summary>A file without a model.</summary>
    public const string Unrelated = $$"""
        namespace App;

        public static class Report
        {
            public static string Title(int year)
            {
                {{Caret}}
                return "Report of " + year;
            }
        }
        """;

    /// <summary>A model; no two numbers have the same shape.</summary>
    /// <param name="number">From 0.</param>
    /// <param name="learningRate">As it is written.</param>
    /// <param name="layer">Attributes between the hidden layers and the head, if any.</param>
    public static string Model(int number, string learningRate = "0.001", string layer = "") => $$"""
        using Roslearn;

        namespace App;

        /// <summary>Reads digits.</summary>
        [Model]
        [Input(784)]
        [Hidden({{(100 + number).ToString(CultureInfo.InvariantCulture)}}), Layers(3)]
        {{layer}}
        [Classes(10)]
        [LearningRate({{learningRate}})]
        public sealed partial class Classifier{{number.ToString(CultureInfo.InvariantCulture)}};
        """;
}
