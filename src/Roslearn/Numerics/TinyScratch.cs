using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>The activations of one layer of a tiny network, on the stack: straight-line predictions need no other memory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[InlineArray(Length)]
public struct TinyScratch
{
    /// <summary>The widest layer of a network that is predicted in a straight line.</summary>
    public const int Length = 32;

    private float _first;
}
