namespace QuickStart.Digits;

/// <summary>
/// The ways to write each digit. A way is one or more pen strokes separated by <c>/</c>; a stroke is a list of <c>x,y</c> in
/// percent of the digit's box (y downwards) that the pen passes through in a smooth curve, except at points marked
/// <c>*</c>, which are corners.
/// </summary>
internal static class DigitShapes
{
    public const int DigitCount = 10;

    private static readonly string[][] Written =
    [
        [
            "52,0 22,10 6,48 22,88 52,100 80,88 94,48 78,8 46,2",
            "70,6 34,4 10,40 14,82 48,100 84,78 90,34 66,6 54,10",
        ],
        [
            "50,0 50,50 50,100",
            "22,24 56,0* 56,50 56,100",
            "24,22 52,0* 52,100 / 22,100 82,100",
        ],
        [
            "10,24 34,2 70,4 84,28 62,58 30,84 8,100* 92,98",
            "12,20 44,0 80,14 78,42 42,76 14,98 18,80 46,88 94,98",
        ],
        [
            "12,12 44,0 76,12 74,34 40,47* 80,58 88,80 58,100 10,88",
            "12,2 84,2* 44,40* 82,54 86,82 54,100 10,90",
            "14,10 46,0 74,14 66,38 38,48 72,54 86,78 54,100 12,92",
        ],
        [
            "26,2 16,32 10,58* 92,56 / 74,14 70,58 66,100",
            "70,0 40,34 6,66* 96,66 / 70,0 70,50 70,100",
            "22,4 14,46 44,58 78,50 / 82,2 76,50 74,100",
        ],
        [
            "84,2 26,2* 18,44* 50,36 84,54 80,86 46,100 12,90",
            "22,4 20,46* 54,40 86,60 72,94 40,100 10,88 / 20,4 88,0",
        ],
        [
            "74,0 38,20 14,58 24,92 54,100 84,80 74,54 44,52 18,74",
            "40,0 20,40 14,76 40,100 78,92 82,66 52,52 20,72",
        ],
        [
            "8,4 90,4* 60,44 40,100",
            "8,4 90,4* 58,48 38,100 / 32,50 82,48",
            "12,20 14,2* 88,6* 62,42 46,100",
        ],
        [
            "80,14 48,0 20,20 46,46 82,74 52,100 16,78 44,50 78,24 74,8",
            "50,46 22,30 30,4 70,4 80,28 50,46 16,70 26,98 74,98 84,70 52,48",
        ],
        [
            "82,24 56,2 24,10 16,38 46,52 78,34 84,14* 80,56 70,100",
            "80,10 42,0 18,26 38,50 72,38 82,8* 80,58 60,96 18,92",
        ],
    ];

    private static readonly PenStroke[][][] Parsed =
        [.. Written.Select(ways => ways.Select(way => way.Split(" / ").Select(PenStroke.Parse).ToArray()).ToArray())];

    /// <summary>Every way to write <paramref name="digit"/>, each as its pen strokes.</summary>
    public static ReadOnlySpan<PenStroke[]> WaysToWrite(int digit) => Parsed[digit];
}
