using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

/// <summary>One function of <see cref="Elementary"/> beside its definition in double precision.</summary>
internal interface IElementaryFunction
{
    static abstract TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane>;

    static abstract double Expected(double x);
}
