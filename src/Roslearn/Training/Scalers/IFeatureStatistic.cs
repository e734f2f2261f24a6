namespace Roslearn.Training;

/// <summary>What a scaling is computed from, gathered value by value in one pass.</summary>
internal interface IFeatureStatistic
{
    /// <summary>Takes a value of a feature.</summary>
    void Add(int feature, float value);

    /// <summary>What becomes 0.</summary>
    double Offset(int feature);

    /// <summary>What becomes 1 further; 0 where all values were the same.</summary>
    double Scale(int feature);
}
