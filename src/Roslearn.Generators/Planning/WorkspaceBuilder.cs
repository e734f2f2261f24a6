using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>
/// Gives buffers their place: lifetimes first, then one block of memory in which buffers that never live together share a place
/// (first fit, as in tinygrad's memory planner). They share it row by row or not at all: threads work on ranges of rows of one
/// workspace, each at a step of its own, so that a row must never lie where another buffer has another row.
/// </summary>
internal sealed class WorkspaceBuilder
{
    private sealed class Lifetime(string name, int stride, int slots, int firstSlot, int first)
    {
        public string Name { get; } = name;

        public int Stride { get; } = stride;

        public int Slots { get; } = slots;

        public int FirstSlot { get; } = firstSlot;

        public int Floats => checked(Stride * Slots);

        public int First { get; } = first;

        public int Last { get; set; } = first;
    }

    private readonly List<Lifetime> _buffers = new();
    private int _step;

    /// <summary>Marks a buffer as used by the step being planned; the first use creates it.</summary>
    public string Use(string name, int width, int slots = 1, int firstSlot = 0)
    {
        Lifetime? buffer = _buffers.Find(candidate => candidate.Name == name);
        if (buffer is null)
        {
            _buffers.Add(buffer = new Lifetime(name, Strides.Of(width), slots, firstSlot, _step));
        }

        buffer.Last = Math.Max(buffer.Last, _step);
        return name;
    }

    /// <summary>Keeps a buffer to the end of the pass, whatever comes.</summary>
    public string Keep(string name, int width, int slots = 1, int firstSlot = 0)
    {
        Use(name, width, slots, firstSlot);
        _buffers.Find(candidate => candidate.Name == name)!.Last = int.MaxValue;
        return name;
    }

    /// <summary>Goes on to the next step.</summary>
    public void NextStep() => _step++;

    /// <summary>Places the buffers; <paramref name="first"/> comes first and shares its place with none.</summary>
    public WorkspaceLayout Build(string first)
    {
        var placed = new List<(Lifetime Lifetime, int Offset)>();
        foreach (Lifetime buffer in _buffers.OrderByDescending(candidate => candidate.Name == first))
        {
            int offset = 0;
            foreach ((Lifetime other, int start) in placed.OrderBy(place => place.Offset))
            {
                bool overlap = start < offset + buffer.Floats && offset < start + other.Floats;
                bool sameRows = start == offset && other.Stride == buffer.Stride && other.Slots == buffer.Slots;
                bool together = other.Name == first || (other.First <= buffer.Last && buffer.First <= other.Last);
                if (overlap && (together || !sameRows))
                {
                    offset = start + other.Floats;
                }
            }

            placed.Add((buffer, offset));
        }

        return new WorkspaceLayout(
            placed.Select(place => new WorkBuffer(
                place.Lifetime.Name, place.Lifetime.Stride, place.Offset, place.Lifetime.Slots, place.Lifetime.FirstSlot)).ToEquatable(),
            placed.Max(place => place.Offset + place.Lifetime.Floats));
    }
}
