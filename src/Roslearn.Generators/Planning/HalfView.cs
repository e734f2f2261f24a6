namespace Roslearn.Generators.Planning;

/// <summary>An operand that begins elsewhere for each half of a layer's columns.</summary>
/// <param name="Name">What calls name it.</param>
/// <param name="Whole">The buffer, weight or copy that it is a half of.</param>
/// <param name="Floats">From the left half to the right one.</param>
public sealed record HalfView(string Name, string Whole, int Floats);
